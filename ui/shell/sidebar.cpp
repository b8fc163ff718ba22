#include "ui/shell/sidebar.h"

#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"
#include "ui/shell/navbutton.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace winnow::ui {

using namespace Qt::StringLiterals;

Sidebar::Sidebar(QWidget* parent)
    : QWidget(parent)
    , m_places(new QWidget(this))
{
    constexpr int width = 176;
    setFixedWidth(width);
    auto* name = new PlainLabel(u"Winnow"_s, ColorRole::Text, this);
    QFont font = headingFont(this->font());
    font.setPixelSize(QFontInfo(font).pixelSize() + 2);
    name->setFont(font);
    name->setContentsMargins(Space::small + 2, 0, 0, Space::small);
    auto* places = new QVBoxLayout(m_places);
    places->setContentsMargins({});
    places->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, Space::large + 2, 11, Space::medium);
    layout->addWidget(name);
    layout->addWidget(m_places);
    layout->addStretch();
}

void Sidebar::addPlace(Place place, QAction* go)
{
    auto* button = new NavButton(go, m_places);
    m_places->layout()->addWidget(button);
    m_buttons.emplace(place, button);
}

void Sidebar::setCurrent(Place place)
{
    for (const auto& [own, button] : m_buttons) {
        button->setAutoExclusive(false);
        button->setChecked(own == place);
        button->setAutoExclusive(m_buttons.contains(place));
    }
}

void Sidebar::setCount(Place place, std::optional<qint64> count)
{
    const auto found = m_buttons.find(place);
    if (found != m_buttons.end())
        found->second->setCount(count);
}

void Sidebar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.colour(ColorRole::Panel));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height())),
        theme.colour(ColorRole::Line));
}

} // namespace winnow::ui

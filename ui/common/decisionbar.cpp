#include "ui/common/decisionbar.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace winnow::ui {

DecisionBar::DecisionBar(const DecisionActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_yes(new ActionButton(actions.yes, ButtonRole::Primary, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::medium, Space::medium, Space::medium);
    layout->setSpacing(10);
    layout->addWidget(m_yes);
    const std::pair<QAction*, ButtonRole> others[] = {{actions.no, ButtonRole::Refusing},
        {actions.unsure, ButtonRole::Normal}, {actions.skip, ButtonRole::Normal}};
    for (const auto& [action, role] : others) {
        auto* button = new ActionButton(action, role, this);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        layout->addWidget(button);
    }
    layout->addWidget(new ActionButton(actions.undo, ButtonRole::Plain, this), 0);
    layout->addStretch(1);
    // As wide as its longest usual text, so that the buttons beside it never move.
    const QFontMetrics metrics(headingFont(font()));
    const int longest
        = std::max(metrics.horizontalAdvance(actions.longestYes), metrics.horizontalAdvance(m_yes->text()));
    m_yes->setFixedWidth(longest + m_yes->sizeHint().width() - metrics.horizontalAdvance(m_yes->text()));
}

void DecisionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::of(this).colour(ColorRole::Line));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace winnow::ui

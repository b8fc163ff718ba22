#include "ui/training/objectionbar.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"
#include "ui/training/trainingactions.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace winnow::ui {

ObjectionBar::ObjectionBar(const TrainingActions& actions, QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, ColorRole::Text, this))
    , m_lines(new PlainLabel({}, ColorRole::Muted, this))
{
    m_title->setFont(headingFont(font()));
    m_title->setOverflow(Overflow::Wrap);
    m_lines->setOverflow(Overflow::Wrap);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(Space::small);
    acts->addWidget(new ActionButton(actions.keepEarlier, ButtonRole::Normal, this));
    acts->addWidget(new ActionButton(actions.answerAnyway, ButtonRole::Refusing, this));
    acts->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::medium, Space::page, Space::medium);
    layout->setSpacing(Space::small);
    layout->addWidget(m_title);
    layout->addWidget(m_lines);
    layout->addLayout(acts);
}

void ObjectionBar::setObjection(const QString& answer, const QStringList& lines)
{
    constexpr qsizetype mostLines = 8;
    QStringList shown = lines.first(std::min(mostLines, lines.size()));
    if (lines.size() > mostLines)
        shown += tr("and %Ln more", nullptr, static_cast<int>(lines.size() - mostLines));
    m_title->setText(tr(
        "“%1” cannot be true together with %Ln earlier answer(s):", nullptr, static_cast<int>(lines.size()))
                         .arg(answer));
    m_lines->setText(shown.join(u'\n'));
    setAccessibleName(text());
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

QString ObjectionBar::text() const
{
    return m_title->text() + u'\n' + m_lines->text();
}

void ObjectionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.colour(ColorRole::Panel));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, height())),
        theme.colour(ColorRole::Refuse));
    painter.fillRect(QRect(0, 0, width(), 1), theme.colour(ColorRole::Line));
}

} // namespace winnow::ui

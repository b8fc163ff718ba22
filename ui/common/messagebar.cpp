#include "ui/common/messagebar.h"

#include "ui/common/actionbutton.h"
#include "ui/common/actiontext.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace winnow::ui {

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new PlainLabel(this))
    , m_act(new QAction(this))
    , m_close(new QAction(tr("Close"), this))
    , m_actButton(new ActionButton(m_act, ButtonRole::Normal, this))
{
    m_text->setOverflow(Overflow::Wrap);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::small, Space::medium, Space::small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_actButton);
    layout->addWidget(new ActionButton(m_close, ButtonRole::Plain, this));
    connect(m_act, &QAction::triggered, this, &MessageBar::runAction);
    connect(m_close, &QAction::triggered, this, &MessageBar::clear);
    hide();
}

void MessageBar::showMessage(const Message& message)
{
    m_message = message;
    m_text->setText(message.text);
    m_text->setColorRole(message.tone == Message::Tone::Problem ? ColorRole::Refuse : ColorRole::Text);
    m_act->setText(escapedMnemonics(message.actionText));
    m_actButton->setVisible(!message.actionText.isEmpty());
    setAccessibleName(message.text);
    show();
    update(); // its edge, too, has the colour of the tone
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void MessageBar::clear()
{
    m_message = {};
    hide();
}

void MessageBar::clearNote()
{
    if (m_message.tone == Message::Tone::Note && m_message.actionText.isEmpty())
        clear();
}

QString MessageBar::text() const
{
    return m_message.text;
}

void MessageBar::runAction()
{
    const auto action = m_message.action;
    clear();
    if (action)
        action();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.colour(ColorRole::Panel));
    const bool isProblem = m_message.tone == Message::Tone::Problem;
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, height())),
        theme.colour(isProblem ? ColorRole::Refuse : ColorRole::Accent));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour(ColorRole::Line));
}

} // namespace winnow::ui

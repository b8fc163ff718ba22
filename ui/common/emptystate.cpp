#include "ui/common/emptystate.h"

#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace winnow::ui {

EmptyState::EmptyState(const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(title, ColorRole::Text, this))
    , m_text(new PlainLabel(text, ColorRole::Muted, this))
    , m_acts(new QHBoxLayout)
{
    constexpr int readableWidth = 520;
    m_title->setFont(titleFont(font()));
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setOverflow(Overflow::Wrap);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setFixedWidth(readableWidth);
    m_acts->setSpacing(Space::small);
    m_acts->setAlignment(Qt::AlignHCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Space::medium);
    layout->addStretch(1);
    layout->addWidget(m_title);
    // A row of its own, because a layout asks an aligned label for no height for its width.
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_text);
    row->addStretch();
    layout->addLayout(row);
    layout->addSpacing(Space::tiny);
    layout->addLayout(m_acts);
    layout->addStretch(2);
}

void EmptyState::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
}

ActionButton* EmptyState::addAct(QAction* action, ButtonRole role)
{
    auto* button = new ActionButton(action, role, this);
    m_acts->addWidget(button);
    connect(action, &QAction::visibleChanged, button,
        [action, button] { button->setVisible(action->isVisible()); });
    return button;
}

void EmptyState::focusAct()
{
    ActionButton* chosen = nullptr;
    for (auto* button : findChildren<ActionButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        const bool isStronger
            = !chosen || (button->role() == ButtonRole::Primary && chosen->role() != ButtonRole::Primary);
        if (!button->isHidden() && isStronger)
            chosen = button;
    }
    if (chosen)
        chosen->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

} // namespace winnow::ui

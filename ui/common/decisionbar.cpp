#include "ui/common/decisionbar.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace winnow::ui {

using namespace Qt::StringLiterals;

DecisionBar::DecisionBar(const DecisionActions& actions, QWidget* parent)
    : QWidget(parent)
{
    auto* yes = new ActionButton(actions.yes, ButtonRole::Primary, this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::medium, Space::medium, Space::medium);
    layout->setSpacing(10);
    // Always as wide as with its longest usual text, so that the buttons beside it never move.
    yes->setLongestText(actions.longestYes);
    const std::pair<QAction*, ButtonRole> others[] = {{actions.no, ButtonRole::Refusing},
        {actions.unsure, ButtonRole::Normal}, {actions.skip, ButtonRole::Normal}};
    layout->addWidget(yes);
    for (const auto& [action, role] : others)
        layout->addWidget(new ActionButton(action, role, this));
    for (auto* button : findChildren<ActionButton*>())
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    layout->addWidget(makeUndo(actions.undo), 1);
    layout->addStretch(0);
}

/// Takes the room that is left, whatever it says.
QWidget* DecisionBar::makeUndo(QAction* action)
{
    auto* undo = new ActionButton(action, ButtonRole::Plain, this);
    undo->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    // The word and its key are seen in any language, and of what it would take back as much as fits.
    const int word = undo->sizeHint().width() + undo->fontMetrics().horizontalAdvance(u" …"_s);
    undo->setMinimumWidth(word);
    const auto fit = [undo, word] {
        undo->setMaximumWidth(std::max(word, undo->sizeHint().width()));
    };
    connect(action, &QAction::changed, undo, fit);
    fit();
    return undo;
}

void DecisionBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::of(this).colour(ColorRole::Line));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace winnow::ui

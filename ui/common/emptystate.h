#pragma once

#include "ui/common/actionbutton.h"

#include <QWidget>

class QHBoxLayout;

namespace winnow::ui {

class PlainLabel;

/// What a page shows when it has nothing to show: a title, a sentence and the acts that lead on.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& title, const QString& text, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    /// Shown as long as the action is visible.
    ActionButton* addAct(QAction* action, ButtonRole role);
    /// Gives the keyboard focus to the strongest of the acts shown.
    void focusAct();

private:
    PlainLabel* m_title;
    PlainLabel* m_text;
    QHBoxLayout* m_acts;
};

} // namespace winnow::ui

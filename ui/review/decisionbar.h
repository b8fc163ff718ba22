#pragma once

#include <QWidget>

class QAction;

namespace winnow::ui {

struct ReviewActions;

/// The answers, always in the same place whatever they say, and what Undo would take back.
class DecisionBar : public QWidget {
    Q_OBJECT

public:
    explicit DecisionBar(const ReviewActions& actions, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeUndo(QAction* action);
};

} // namespace winnow::ui

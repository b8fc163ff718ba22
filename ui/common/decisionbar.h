#pragma once

#include <QString>
#include <QWidget>

class QAction;

namespace winnow::ui {

/// The acts of a decision bar.
struct DecisionActions {
    QAction* yes;
    QAction* no;
    QAction* unsure;
    QAction* skip;
    QAction* undo;
    QString longestYes; ///< the longest usual text of `yes`
};

/// The answers, always in the same place whatever they say, and what Undo would take back.
class DecisionBar : public QWidget {
    Q_OBJECT

public:
    explicit DecisionBar(const DecisionActions& actions, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeUndo(QAction* action);
};

} // namespace winnow::ui

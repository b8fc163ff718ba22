#pragma once

class QAction;
class QWidget;

namespace winnow::ui {

class ActionRegistry;

/// Every act of the training page.
struct TrainingActions {
    QAction* yes = nullptr;
    QAction* no = nullptr;
    QAction* unsure = nullptr;
    QAction* skip = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* next = nullptr;
    QAction* previous = nullptr;
    QAction* keepEarlier = nullptr; ///< answers, against the one that they make impossible
    QAction* answerAnyway = nullptr;
    QAction* askSkipped = nullptr;
    QAction* regroup = nullptr;
    QAction* raise = nullptr; ///< the threshold
    QAction* lower = nullptr;
    QAction* suggest = nullptr; ///< the threshold that is thought best
    QAction* fields = nullptr; ///< more or fewer
    QAction* side = nullptr; ///< shows or hides it
    QAction* cancel = nullptr; ///< the reading of the pairs
    QAction* openAgain = nullptr;
    QAction* showClusters = nullptr;
};

TrainingActions declareTrainingActions(ActionRegistry& registry, QWidget* page);

} // namespace winnow::ui

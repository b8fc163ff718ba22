#pragma once

#include <array>

class QAction;
class QWidget;

namespace winnow::ui {

class ActionRegistry;

/// Every act of the cluster review.
struct ReviewActions {
    QAction* yes = nullptr;
    QAction* no = nullptr;
    QAction* unsure = nullptr;
    QAction* skip = nullptr;
    QAction* toggleRecord = nullptr; ///< the focused one
    QAction* excludeOthers = nullptr;
    QAction* pickValue = nullptr;
    QAction* next = nullptr;
    QAction* previous = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* flag = nullptr;
    QAction* note = nullptr;
    QAction* search = nullptr;
    QAction* fields = nullptr; ///< more or fewer
    QAction* queue = nullptr; ///< shows or hides it
    QAction* reasons = nullptr; ///< shows or hides them
    QAction* showSkipped = nullptr;
    QAction* showOpen = nullptr;
    QAction* showEntities = nullptr;
    QAction* clearSearch = nullptr;
    std::array<QAction*, 9> toggleNumbered{}; ///< the first record, the second one, ...
};

ReviewActions declareReviewActions(ActionRegistry& registry, QWidget* page);

} // namespace winnow::ui

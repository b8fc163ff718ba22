#pragma once

#include "ui/common/page.h"
#include "ui/review/reviewactions.h"
#include "ui/review/reviewdesk.h"

class QStackedWidget;

namespace winnow::ui {

class ActionButton;
class ActionRegistry;
class CardHeader;
class ComparisonGrid;
class EmptyState;
class QueuePane;
class ReasonsPane;
class ReviewFrame;

/// Cluster review: the queue, the records of one cluster side by side, why they are together, and the
/// answers. Every act has a key.
class ReviewPage : public Page {
    Q_OBJECT

public:
    ReviewPage(engine::Workspace& workspace, ActionRegistry& actions, QWidget* parent = nullptr);

    /// Goes to the place where the reviewer stopped; no session shows what to do instead.
    void openSession(engine::SessionId session);

    [[nodiscard]] ReviewDesk& desk() { return *m_desk; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString statusText() const override;
    void activate() override;
    void saveState(engine::Settings& settings) const override;
    void restoreState(const engine::Settings& settings) override;

Q_SIGNALS:
    void entitiesRequested();

private:
    QWidget* makeCard();
    QWidget* makeCardOrEmpty();
    void connectAnswers();
    void connectRecordActs();
    void connectMoves();
    void connectDesk();
    void showCard();
    void turnTo(int index);
    void showFieldHints();
    void showDraft();
    void showSession();
    void enableHistory();
    void showEmpty();
    void showFields();
    void showSaveState();
    void toggleFocusedRecord();
    void excludeOthers();
    void pickFocusedValue();
    void writeNote();
    void search();
    void leaveTextField();

    ReviewDesk* m_desk;
    ReviewActions m_actions;
    CardHeader* m_header = nullptr;
    ComparisonGrid* m_grid = nullptr;
    QWidget* m_contextHint = nullptr;
    ActionButton* m_fieldsButton = nullptr;
    EmptyState* m_empty = nullptr;
    ActionButton* m_skippedButton = nullptr;
    ActionButton* m_entitiesButton = nullptr;
    QStackedWidget* m_stack = nullptr;
    QueuePane* m_queue;
    ReasonsPane* m_reasons = nullptr;
    ReviewFrame* m_frame = nullptr;
};

} // namespace winnow::ui

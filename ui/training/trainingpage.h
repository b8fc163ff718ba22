#pragma once

#include "engine/workspace/trainingdesk.h"
#include "ui/common/page.h"
#include "ui/itemmodels/comparisonmodel.h"
#include "ui/training/trainingactions.h"

class QSplitter;
class QStackedWidget;

namespace winnow::ui {

class ActionRegistry;
class EmptyState;
class ObjectionBar;
class PairCard;
class TrainingSide;

/// Training questions: one pair at a time, the answers to it, what they have taught, and grouping the
/// undecided clusters again by that. Every act has a key.
class TrainingPage : public Page {
    Q_OBJECT

public:
    TrainingPage(engine::Workspace& workspace, ActionRegistry& actions, QWidget* parent = nullptr);

    /// The pairs of the session are read when the page is first looked at; no session shows what to do
    /// instead.
    void openSession(engine::SessionId session);

    [[nodiscard]] engine::TrainingDesk& desk() { return *m_desk; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isSettled() const override;
    void activate() override;
    void saveState(engine::Settings& settings) const override;
    void restoreState(const engine::Settings& settings) override;

Q_SIGNALS:
    void clustersRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeMiddle();
    void connectAnswers();
    void connectGrouping();
    void connectDesk();
    void showPair();
    void showEmpty();
    void showActs();
    void showLesson();
    void showRegrouping();
    void showObjection();
    void showSaveState();
    void showFields();
    void moveThreshold(double by);
    void tellOfRegrouping(const engine::RegroupingSummary& summary);

    engine::Workspace& m_workspace;
    engine::TrainingDesk* m_desk;
    engine::SessionId m_session;
    QString m_name; ///< of the session
    ComparisonModel* m_comparison;
    TrainingActions m_actions;
    PairCard* m_card = nullptr;
    ObjectionBar* m_objection = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_stack = nullptr;
    TrainingSide* m_side = nullptr;
    QSplitter* m_splitter;
    bool m_isSideShown = true;
    bool m_wantsFocus = false; ///< when there is a pair to give it to
};

} // namespace winnow::ui

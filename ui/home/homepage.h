#pragma once

#include "engine/base/id.h"
#include "ui/common/page.h"

class QAction;
class QStackedWidget;

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

class ActionRegistry;
class CardView;
class EmptyState;
class PlainLabel;
class SessionCardModel;
class TaskRunner;

/// The start: goes on where the person stopped, or gets them to a first session.
class HomePage : public Page {
    Q_OBJECT

public:
    HomePage(
        engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString statusText() const override;
    void activate() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

Q_SIGNALS:
    void sessionChosen(winnow::engine::SessionId session);
    void newSessionRequested();
    void openWorkspaceRequested();
    void sampleRequested();

private:
    void declareActions(ActionRegistry& actions);
    QWidget* makeStart();
    QWidget* makeOverview();
    void readSessions();
    void showTasks();
    void showGreeting();
    void openCurrent();

    engine::Workspace& m_workspace;
    TaskRunner& m_tasks;
    SessionCardModel* m_model;
    QAction* m_continue = nullptr;
    QAction* m_newSession = nullptr;
    QAction* m_openWorkspace = nullptr;
    QAction* m_sample = nullptr;
    PlainLabel* m_greeting = nullptr;
    PlainLabel* m_stopped = nullptr;
    PlainLabel* m_dropHint = nullptr;
    CardView* m_cards = nullptr;
    QStackedWidget* m_content;
};

} // namespace winnow::ui

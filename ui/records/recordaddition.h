#pragma once

#include "engine/base/result.h"
#include "engine/model/session.h"
#include "engine/workspace/growsession.h"
#include "ui/common/message.h"

#include <QObject>
#include <QString>

#include <optional>

class QAction;
class QWidget;

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

class ActionRegistry;
class TaskRunner;

/// Adds the rows of a file to the open session, as a task beside the review: next month's records join the
/// clusters that are there.
class RecordAddition : public QObject {
    Q_OBJECT

public:
    /// The action belongs to `window`, over which the file is asked for.
    RecordAddition(engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* window);

    /// The one to add to; none while no session is open. Says so when records wait to be taken in.
    void setSession(const std::optional<engine::Session>& session);
    void addFile(const QString& path);

Q_SIGNALS:
    void messageRaised(const winnow::ui::Message& message);

private:
    void ask();
    void start(const QString& title, const std::optional<engine::TableFile>& file);
    void tellWaiting();
    void tellOutcome(engine::SessionId session, const engine::Result<engine::AdditionOutcome>& outcome);

    engine::Workspace& m_workspace;
    TaskRunner& m_tasks;
    QWidget* m_window;
    QAction* m_add;
    std::optional<engine::Session> m_session;
    bool m_isRunning = false;
};

} // namespace winnow::ui

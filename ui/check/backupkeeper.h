#pragma once

#include "engine/base/result.h"
#include "engine/workspace/backups.h"
#include "ui/common/message.h"
#include "ui/common/taskrunner.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

class ActionRegistry;

/// Backs the workspace up beside the work: when the person asks for it, and every half an hour in which
/// something was answered.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    /// The action belongs to `window`.
    BackupKeeper(engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* window);

    void backUp();
    /// What the timer does: nothing unless half an hour has passed since the last backup or the beginning.
    void backUpWhenDue();

    /// "Back up now".
    [[nodiscard]] QAction* action() const { return m_backUp; }

    [[nodiscard]] bool isRunning() const { return m_task.isValid(); }

Q_SIGNALS:
    /// There may be another backup than before.
    void ended();
    void messageRaised(const winnow::ui::Message& message);

private:
    using Outcome = engine::Result<std::optional<engine::Backup>>;
    void start(std::function<Outcome(const QString& path, const engine::Clock& clock)> make,
        std::function<void(const Outcome&)> tell);

    engine::Workspace& m_workspace;
    TaskRunner& m_tasks;
    QAction* m_backUp;
    TaskId m_task;
    qint64 m_lastMs; ///< monotonic
    QTimer m_timer;
};

} // namespace winnow::ui

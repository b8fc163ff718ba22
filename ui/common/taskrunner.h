#pragma once

#include "engine/base/clock.h"
#include "engine/base/id.h"
#include "engine/base/memory.h"
#include "engine/base/progress.h"
#include "ui/common/timeleft.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace winnow::ui {

/// A task of the runner; 0 means "none".
using TaskId = engine::Id<struct TaskTag>;

/// What the status bar and the cards show of a running task.
struct TaskStatus {
    TaskId id;
    QString title; ///< "Find duplicates in sites.csv"
    engine::ProgressStep step;
    std::optional<qint64> secondsLeft; ///< of the current stage
    bool isCancelling = false;
};

/// Runs long functions in threads of their own and reports how far they are, ten times a second at most. What
/// a task returns is handed over in the thread of the runner. Destroying the runner cancels and waits.
class TaskRunner : public QObject {
    Q_OBJECT

public:
    explicit TaskRunner(const engine::Clock& clock, QObject* parent = nullptr);
    ~TaskRunner() override;

    /// `work(Progress&)` runs in its own thread; `finished(what it returned)` is called here afterwards, also
    /// after a cancel, unless `context` is gone by then.
    template <typename Work, typename Finished>
    TaskId start(const QString& title, QObject* context, Work work, Finished finished);

    void cancel(TaskId task);
    /// Those that run, the oldest first.
    [[nodiscard]] std::vector<TaskStatus> tasks() const;

Q_SIGNALS:
    void started(winnow::ui::TaskId task);
    void progressed(winnow::ui::TaskId task);
    void finished(winnow::ui::TaskId task);

private:
    struct Task;
    TaskId run(const QString& title, QObject* context, std::function<void(engine::Progress&)> work,
        std::function<void()> done);
    void poll();
    void finish(TaskId task);

    const engine::Clock& m_clock;
    QTimer m_timer;
    qint64 m_lastId = 0;
    std::vector<std::unique_ptr<Task>> m_tasks;
};

template <typename Work, typename Finished>
TaskId TaskRunner::start(const QString& title, QObject* context, Work work, Finished finished)
{
    using Value = std::invoke_result_t<Work, engine::Progress&>;
    auto result = std::make_shared<std::optional<Value>>();
    return run(
        title, context,
        [work, result](engine::Progress& progress) {
            if constexpr (std::is_constructible_v<Value, tl::unexpected<engine::Error>>)
                result->emplace(engine::withinMemory([&] { return work(progress); }));
            else
                result->emplace(work(progress));
        },
        [finished, result] { finished(std::move(**result)); });
}

} // namespace winnow::ui

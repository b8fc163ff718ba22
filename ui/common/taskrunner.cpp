#include "ui/common/taskrunner.h"

#include <QMutex>
#include <QMutexLocker>
#include <QPointer>
#include <QThread>

#include <algorithm>
#include <atomic>

namespace winnow::ui {

namespace {

/// Takes reports from the worker's thread until the runner's timer asks for the newest.
class SharedProgress final : public engine::Progress {
public:
    void report(const engine::ProgressStep& step) override
    {
        const QMutexLocker lock(&m_mutex);
        m_step = step;
    }

    [[nodiscard]] bool isCancelled() const override { return m_cancelled; }

    void cancel() { m_cancelled = true; }

    [[nodiscard]] engine::ProgressStep step() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_step;
    }

private:
    mutable QMutex m_mutex;
    engine::ProgressStep m_step;
    std::atomic<bool> m_cancelled = false;
};

} // namespace

struct TaskRunner::Task {
    TaskId id;
    QString title;
    SharedProgress progress;
    engine::ProgressStep step;
    TimeLeft timeLeft;
    QPointer<QObject> context;
    std::function<void()> done;
    std::unique_ptr<QThread> thread;
};

TaskRunner::TaskRunner(const engine::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    constexpr int pollMs = 100;
    m_timer.setInterval(pollMs);
    connect(&m_timer, &QTimer::timeout, this, &TaskRunner::poll);
}

TaskRunner::~TaskRunner()
{
    for (const auto& task : m_tasks)
        task->progress.cancel();
    for (const auto& task : m_tasks)
        task->thread->wait();
}

TaskId TaskRunner::run(const QString& title, QObject* context, std::function<void(engine::Progress&)> work,
    std::function<void()> done)
{
    auto task = std::make_unique<Task>();
    const TaskId id{++m_lastId};
    task->id = id;
    task->title = title;
    task->context = context;
    task->done = std::move(done);
    SharedProgress& progress = task->progress;
    task->thread.reset(QThread::create([work = std::move(work), &progress] { work(progress); }));
    connect(
        task->thread.get(), &QThread::finished, this, [this, id] { finish(id); }, Qt::QueuedConnection);
    QThread* thread = task->thread.get();
    m_tasks.push_back(std::move(task));
    thread->start();
    m_timer.start();
    Q_EMIT started(id);
    return id;
}

void TaskRunner::cancel(TaskId task)
{
    for (const auto& running : m_tasks) {
        if (running->id == task)
            running->progress.cancel();
    }
    Q_EMIT progressed(task);
}

std::vector<TaskStatus> TaskRunner::tasks() const
{
    std::vector<TaskStatus> result;
    for (const auto& task : m_tasks) {
        result.push_back(
            {task->id, task->title, task->step, task->timeLeft.seconds(), task->progress.isCancelled()});
    }
    return result;
}

void TaskRunner::poll()
{
    for (const auto& task : m_tasks) {
        const engine::ProgressStep step = task->progress.step();
        if (step.stage != task->step.stage)
            task->timeLeft.restart();
        task->timeLeft.add(m_clock.monotonicMs(), step.done, step.total);
        task->step = step;
    }
    for (const TaskStatus& status : tasks())
        Q_EMIT progressed(status.id);
}

void TaskRunner::finish(TaskId id)
{
    const auto found
        = std::find_if(m_tasks.begin(), m_tasks.end(), [id](const auto& task) { return task->id == id; });
    if (found == m_tasks.end())
        return;
    const std::unique_ptr<Task> task = std::move(*found);
    m_tasks.erase(found);
    if (m_tasks.empty())
        m_timer.stop();
    task->thread->wait();
    if (task->context)
        task->done();
    Q_EMIT finished(id);
}

} // namespace winnow::ui

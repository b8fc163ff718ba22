#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/workspace/traininglesson.h"

#include <QThread>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace winnow::engine {

class Stores;
class Workspace;

/// What to take into account when questions are drawn.
struct LearnRequest {
    std::vector<ItemId> items; ///< whose decisions have changed since the last time; only with answers
    bool hasAnswers = false; ///< that answers have changed since the last time
    std::vector<RecordPair> open; ///< asked, or answered by what is not durable yet
    std::vector<RecordPair> skipped;
};

/// The thread in which a trainer lives: opens it, then does one job after the other. Signals are emitted from
/// that thread. Destroying it cancels the opening and waits for the job at hand.
class TrainingThread final : public QThread {
    Q_OBJECT

public:
    /// `workspace` must outlive this object. The work begins with start().
    TrainingThread(const Workspace& workspace, SessionId session, QObject* parent = nullptr);
    ~TrainingThread() override;

    void cancel() { m_isCancelled = true; }

    /// Answered by learned().
    void learn(LearnRequest request);
    /// Answered by measured().
    void measure();
    /// Answered by planned(). Without a threshold: the best one.
    void plan(std::optional<double> threshold);

Q_SIGNALS:
    void progressed(const winnow::engine::ProgressStep& step);
    /// The trainer is open. `inOrder`: the session's answers, the oldest first. A lesson follows.
    void opened(const std::vector<winnow::engine::PairAnswer>& inOrder);
    void learned(const winnow::engine::TrainingLesson& lesson);
    void measured(const winnow::engine::TrainingFigures& figures);
    void planned(const winnow::engine::PlannedRegrouping& plan);
    /// Of the opening, after which the thread has ended; or of a job.
    void failed(const winnow::engine::Error& error);

protected:
    void run() override;

private:
    /// What the thread has of its own while it runs.
    struct Desk;
    using Job = std::function<void(Desk&)>;
    void post(Job job);
    std::optional<Job> takeJob();

    const Workspace& m_workspace;
    SessionId m_session;
    std::atomic<bool> m_isCancelled = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_isEnding = false;
};

} // namespace winnow::engine

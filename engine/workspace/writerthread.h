#pragma once

#include "engine/base/result.h"
#include "engine/review/verbs.h"
#include "engine/workspace/connectionrepair.h"
#include "engine/workspace/decisionjournal.h"

#include <QString>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace winnow::engine {

class Clock;

/// The thread with the only read-write connection of a workspace: runs jobs one after the other, in the order
/// in which they were handed over.
class WriterThread final : public QThread {
public:
    /// Gets why nothing can be written where the connection is broken and cannot be repaired.
    using Job = std::function<void(const Result<ReviewContext>&)>;
    using Removal = std::function<Result<void>(Stores&)>;

    /// `actor` is who answers, for the log.
    WriterThread(QString path, const Clock& clock, QString actor);
    /// Runs the jobs that are still waiting.
    ~WriterThread() override;

    /// Starts the thread and waits until its connection is open or has failed to open.
    Result<void> open();
    /// From any thread.
    void submit(Job job);
    /// From any thread: removes what failed work has left, before the next jobs until it succeeds.
    void remove(Removal removal);

protected:
    void run() override;

private:
    void answerOpened(Result<void> opened);
    void runJobs(const ReviewContext& context);
    /// Part of what the journal lacks; true when it lacks nothing, or cannot be written for now.
    bool writeJournal(const Stores& stores);
    Result<ReviewContext> usable(const ReviewContext& context);
    void removeLeftovers(Stores& stores);
    enum class Patience { Wait, GoOn };
    /// The next job; none when the thread is to end, or when there is none and nobody waits for one.
    std::optional<Job> takeJob(Patience patience);
    bool isEnding();

    QString m_path;
    const Clock& m_clock;
    QString m_actor;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::optional<Result<void>> m_opened;
    bool m_isEnding = false;

    DecisionJournal m_journal; ///< this and the following are used in this thread only
    bool m_journalFails = false; ///< which is said once
    ConnectionRepair m_repair;
    std::vector<Removal> m_removals; ///< still to be done
};

} // namespace winnow::engine

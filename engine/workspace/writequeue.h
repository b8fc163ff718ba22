#pragma once

#include "engine/base/result.h"
#include "engine/workspace/workspace.h"

#include <QFuture>

#include <cstddef>
#include <deque>

namespace winnow::engine {

/// Hands verbs of long work to the writer while the worker prepares the next ones, with at most a few in
/// flight, so that memory stays flat however slow the disk is.
class WriteQueue {
public:
    explicit WriteQueue(Workspace& workspace, std::size_t mostInFlight = 3);
    /// Waits for the verbs in flight, which may refer to their sender's values.
    ~WriteQueue();
    WriteQueue(const WriteQueue&) = delete;
    WriteQueue& operator=(const WriteQueue&) = delete;

    /// Waits for room. Passes on the failure of an earlier verb; then this one is not run.
    Result<void> push(Workspace::Verb verb);
    /// Waits for all; the first failure among them.
    Result<void> finish();

private:
    Result<void> waitForOldest();

    Workspace& m_workspace;
    std::size_t m_mostInFlight;
    std::deque<QFuture<Result<Changes>>> m_inFlight;
};

} // namespace winnow::engine

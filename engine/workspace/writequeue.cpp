#include "engine/workspace/writequeue.h"

#include <utility>

namespace winnow::engine {

WriteQueue::WriteQueue(Workspace& workspace, std::size_t mostInFlight)
    : m_workspace(workspace)
    , m_mostInFlight(mostInFlight)
{
}

WriteQueue::~WriteQueue()
{
    for (QFuture<Result<Changes>>& future : m_inFlight)
        future.waitForFinished();
}

Result<void> WriteQueue::push(Workspace::Verb verb)
{
    while (m_inFlight.size() >= m_mostInFlight) {
        if (const auto waited = waitForOldest(); !waited)
            return waited;
    }
    m_inFlight.push_back(m_workspace.submit(std::move(verb)));
    return {};
}

Result<void> WriteQueue::finish()
{
    Result<void> outcome;
    while (!m_inFlight.empty()) {
        const auto waited = waitForOldest();
        if (!waited && outcome)
            outcome = waited;
    }
    return outcome;
}

Result<void> WriteQueue::waitForOldest()
{
    const Result<Changes> result = m_inFlight.front().result();
    m_inFlight.pop_front();
    return result ? Result<void>() : fail(result);
}

} // namespace winnow::engine

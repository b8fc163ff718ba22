#include "engine/review/reviewstate.h"

#include "engine/store/stores.h"

namespace winnow::engine {

Result<std::optional<Decision>> StoredState::decision(SessionId session, ItemId item) const
{
    const auto stored = m_stores.decisions().read(item);
    if (!stored)
        return fail(stored);
    const bool isThere = *stored && (*stored)->session == session;
    return isThere ? std::optional((*stored)->decision) : std::nullopt;
}

Result<std::optional<PairAnswer>> StoredState::pairAnswer(
    SessionId session, RecordId left, RecordId right) const
{
    return m_stores.pairAnswers().read(session, left, right);
}

Result<QJsonObject> StoredState::learned(SessionId session) const
{
    return m_stores.sessions().learned(session);
}

Result<std::size_t> StoredState::parts(SessionId session) const
{
    const auto stored = m_stores.sessions().read(session);
    return stored ? Result<std::size_t>(stored->parts) : fail(stored);
}

} // namespace winnow::engine

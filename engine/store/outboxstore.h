#pragma once

#include "engine/base/result.h"
#include "engine/model/outboxentry.h"

#include <optional>
#include <vector>

namespace winnow::engine {

class Database;

/// How many answers are in which state, for what is always shown.
struct OutboxCounts {
    qint64 waiting = 0; ///< pending, in flight or unknown
    qint64 acknowledged = 0;
    qint64 conflicts = 0; ///< open ones
    qint64 blocked = 0; ///< blocked or dead
    qint64 gone = 0;

    bool operator==(const OutboxCounts&) const = default;
};

/// The answers on their way to servers, conflicts with what came back, and the last sendings.
class OutboxStore {
public:
    explicit OutboxStore(Database& database)
        : m_database(database)
    {
    }

    Result<void> add(const OutboxEntry& entry);
    /// Everything but what identifies it and what it says.
    Result<void> update(const OutboxEntry& entry);
    /// After a start: whoever claimed them is no more, and may have sent them.
    Result<void> distrustInFlight();

    [[nodiscard]] Result<std::optional<OutboxEntry>> read(OperationSeq operation, ItemId item) const;
    /// Those of one item, the oldest first.
    [[nodiscard]] Result<std::vector<OutboxEntry>> ofItem(ItemId item) const;
    /// In the order of their operations; of one binding or all, of these states or of all.
    [[nodiscard]] Result<std::vector<OutboxEntry>> list(
        std::optional<RemoteSessionId> session, const std::vector<OutboxState>& states) const;
    [[nodiscard]] Result<OutboxCounts> counts(std::optional<RemoteSessionId> session) const;

    Result<ConflictId> addConflict(const SyncConflict& conflict);
    Result<void> resolveConflict(ConflictId conflict, const QString& resolution, OperationSeq by);
    /// Open ones, the oldest first.
    [[nodiscard]] Result<std::vector<SyncConflict>> openConflicts() const;
    /// NotFound when there is no such open one.
    [[nodiscard]] Result<SyncConflict> readConflict(ConflictId conflict) const;

    /// Keeps the newest 10,000.
    Result<void> addAttempt(const SyncAttempt& attempt);
    [[nodiscard]] Result<std::vector<SyncAttempt>> attemptsOf(OperationSeq operation, ItemId item) const;

private:
    Database& m_database;
};

} // namespace winnow::engine

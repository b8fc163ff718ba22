#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/decision.h"

#include <optional>
#include <vector>

namespace winnow::engine {

class Database;

/// A decision with what its indexes carry.
struct StoredDecision {
    SessionId session;
    double confidence = 0; ///< of its cluster
    int size = 0; ///< of its cluster
    Decision decision;

    bool operator==(const StoredDecision&) const = default;
};

/// The current answers, one row per item that is in a queue: a projection of the operations. Counters are
/// kept by SessionStore; whoever changes a decision changes them in the same transaction.
class DecisionStore {
public:
    explicit DecisionStore(Database& database)
        : m_database(database)
    {
    }

    /// Open decisions for all clusters that matching proposed for the session; returns how many. In
    /// transactions of its own, sized to keep the write-ahead log below 64 MiB.
    Result<qint64> createForSession(SessionId session);
    /// The same for proposed clusters with ids in [first, last], in the caller's transaction.
    Result<qint64> createProposed(SessionId session, ItemId first, ItemId last);
    /// The open decision of one cluster, whatever its origin; NotFound when there is no such cluster.
    Result<void> create(ItemId item);
    /// NotFound when the item has no decision.
    Result<void> write(const Decision& decision);
    /// Takes the item out of every queue; no error when it is in none.
    Result<void> remove(ItemId item);
    /// Before a rebuild.
    Result<void> removeAll(SessionId session);

    /// None when the item is in no queue.
    [[nodiscard]] Result<std::optional<StoredDecision>> read(ItemId item) const;
    /// At most `limit` of a session beyond `after`, ascending by item.
    [[nodiscard]] Result<std::vector<StoredDecision>> readAfter(
        SessionId session, ItemId after, int limit) const;

private:
    Database& m_database;
};

} // namespace winnow::engine

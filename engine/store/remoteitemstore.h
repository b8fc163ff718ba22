#pragma once

#include "engine/base/result.h"
#include "engine/model/outboxentry.h"

#include <optional>
#include <vector>

namespace winnow::engine {

class Database;

/// Who has an item on the screen, until when (UTC).
struct Lease {
    ItemId item;
    QString holder;
    qint64 expiresMs = 0;

    bool operator==(const Lease&) const = default;
};

/// Which items stand for clusters of a server, and who has which item on the screen.
class RemoteItemStore {
public:
    explicit RemoteItemStore(Database& database)
        : m_database(database)
    {
    }

    Result<void> add(const RemoteItem& item);
    /// How often it was missing and since when it is held.
    Result<void> update(const RemoteItem& item);
    [[nodiscard]] Result<std::optional<RemoteItem>> read(ItemId item) const;
    [[nodiscard]] Result<std::optional<RemoteItem>> find(
        RemoteSessionId session, const QString& cluster, const QString& fingerprint) const;
    /// Ascending by item.
    [[nodiscard]] Result<std::vector<RemoteItem>> list(RemoteSessionId session) const;

    /// Replaces an older one of the item.
    Result<void> setLease(const Lease& lease);
    Result<void> removeLease(ItemId item);
    /// Those that had ended by then.
    Result<void> removeLeasesBefore(qint64 nowMs);
    [[nodiscard]] Result<std::optional<Lease>> lease(ItemId item) const;

private:
    Database& m_database;
};

} // namespace winnow::engine

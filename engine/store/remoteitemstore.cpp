#include "engine/store/remoteitemstore.h"

#include "engine/store/database.h"
#include "engine/store/rows.h"
#include "engine/store/textlist.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

const QString columns
    = u"item_id, remote_session_id, cluster, fingerprint, records, missing, held_since_ms"_s;

Result<RemoteItem> readItem(const Statement& row)
{
    return RemoteItem{row.id<ItemId>(0), row.id<RemoteSessionId>(1), row.text(2), row.text(3),
        textListFromJson(row.text(4)), static_cast<int>(row.integer(5)), row.integer(6)};
}

Result<Lease> readLease(const Statement& row)
{
    return Lease{row.id<ItemId>(0), row.text(1), row.integer(2)};
}

} // namespace

Result<void> RemoteItemStore::add(const RemoteItem& item)
{
    Statement insert(m_database, u"INSERT INTO remote_item (%1) VALUES (?, ?, ?, ?, ?, ?, ?)"_s.arg(columns));
    insert.bind(item.item).bind(item.remoteSession).bind(item.cluster).bind(item.fingerprint);
    return insert.bind(textListToJson(item.records)).bind(item.missing).bind(item.heldSinceMs).run();
}

Result<void> RemoteItemStore::update(const RemoteItem& item)
{
    return Statement(m_database, u"UPDATE remote_item SET missing = ?, held_since_ms = ? WHERE item_id = ?"_s)
        .bind(item.missing)
        .bind(item.heldSinceMs)
        .bind(item.item)
        .run();
}

Result<std::optional<RemoteItem>> RemoteItemStore::read(ItemId item) const
{
    Statement select(m_database, u"SELECT %1 FROM remote_item WHERE item_id = ?"_s.arg(columns));
    return readRow<RemoteItem>(select.bind(item), readItem);
}

Result<std::optional<RemoteItem>> RemoteItemStore::find(
    RemoteSessionId session, const QString& cluster, const QString& fingerprint) const
{
    Statement select(m_database,
        u"SELECT %1 FROM remote_item WHERE remote_session_id = ? AND cluster = ? AND fingerprint = ?"_s.arg(
            columns));
    return readRow<RemoteItem>(select.bind(session).bind(cluster).bind(fingerprint), readItem);
}

Result<std::vector<RemoteItem>> RemoteItemStore::list(RemoteSessionId session) const
{
    Statement select(m_database,
        u"SELECT %1 FROM remote_item WHERE remote_session_id = ? ORDER BY item_id"_s.arg(columns));
    return readRows<RemoteItem>(select.bind(session), readItem);
}

Result<void> RemoteItemStore::setLease(const Lease& lease)
{
    return Statement(
        m_database, u"INSERT OR REPLACE INTO lease (item_id, holder, expires_ms) VALUES (?, ?, ?)"_s)
        .bind(lease.item)
        .bind(lease.holder)
        .bind(lease.expiresMs)
        .run();
}

Result<void> RemoteItemStore::removeLease(ItemId item)
{
    return Statement(m_database, u"DELETE FROM lease WHERE item_id = ?"_s).bind(item).run();
}

Result<void> RemoteItemStore::removeLeasesBefore(qint64 nowMs)
{
    return Statement(m_database, u"DELETE FROM lease WHERE expires_ms <= ?"_s).bind(nowMs).run();
}

Result<std::optional<Lease>> RemoteItemStore::lease(ItemId item) const
{
    Statement select(m_database, u"SELECT item_id, holder, expires_ms FROM lease WHERE item_id = ?"_s);
    return readRow<Lease>(select.bind(item), readLease);
}

} // namespace winnow::engine

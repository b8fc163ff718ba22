#include "engine/store/clusterstore.h"

#include "engine/store/database.h"
#include "engine/store/idlist.h"
#include "engine/store/rows.h"

#include <QCoreApplication>

#include <array>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ClusterStore)
};

const QString columns = u"id, session_id, confidence, title, members, origin, lineage"_s;

Result<StoredCluster> readCluster(const Statement& row)
{
    auto records = unpackIds(row.bytes(4));
    if (!records) {
        return fail(ErrorCode::Corrupt,
            Texts::tr("The members of cluster %1 are damaged. Your answers are not affected. Copy the "
                      "workspace, then "
                      "use a backup or match again.")
                .arg(row.integer(0)));
    }
    StoredCluster cluster{
        row.id<ItemId>(0), row.id<SessionId>(1), {std::move(*records), row.real(2)}, row.text(3), {}, {}};
    if (const auto origin = row.optionalInteger(5))
        cluster.origin = OperationSeq{*origin};
    cluster.lineage = ItemId{row.optionalInteger(6).value_or(cluster.id.value)};
    return cluster;
}

} // namespace

ClusterInserter::ClusterInserter(Database& database, SessionId session)
    : m_database(database)
    , m_insert(database,
          u"INSERT INTO cluster (session_id, confidence, size, title, members, origin, lineage) "
          "VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
    , m_insertWords(database, u"INSERT INTO cluster_text (rowid, words) VALUES (?, ?)"_s)
    , m_session(session)
{
}

Result<ItemId> ClusterInserter::insert(const NewCluster& cluster)
{
    const std::vector<RecordId>& records = cluster.cluster.records;
    const QByteArray members = packIds(records);
    m_insert.bind(m_session).bind(cluster.cluster.confidence).bind(records.size());
    m_insert.bind(cluster.title).bind(members).bind(cluster.origin);
    const auto lineage = cluster.lineage.isValid() ? std::optional(cluster.lineage) : std::nullopt;
    if (auto done = m_insert.bind(lineage).run(); !done)
        return fail(done);
    const ItemId item{m_insert.insertedId()};
    const QByteArray title = cluster.title.toUtf8();
    const QByteArray bytes = title + members;
    m_database.digests().add(Content::Cluster,
        digestOf(std::array{item.value, m_session.value, static_cast<qint64>(records.size()),
                     cluster.origin ? cluster.origin->value : -1,
                     cluster.lineage.isValid() ? cluster.lineage.value : -1,
                     bitsOf(cluster.cluster.confidence), qint64{title.size()}},
            {bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    if (auto done = m_insertWords.bind(item).bind(cluster.words).run(); !done)
        return fail(done);
    return item;
}

Result<StoredCluster> ClusterStore::read(ItemId item) const
{
    Statement select(m_database, u"SELECT %1 FROM cluster WHERE id = ?"_s.arg(columns));
    auto found = readRow<StoredCluster>(select.bind(item), readCluster);
    if (!found)
        return fail(found);
    if (!found->has_value())
        return fail(
            ErrorCode::NotFound, Texts::tr("There is no cluster %1 in this workspace.").arg(item.value));
    return std::move(**found);
}

Result<std::vector<StoredCluster>> ClusterStore::madeBy(OperationSeq operation) const
{
    Statement select(m_database, u"SELECT %1 FROM cluster WHERE origin = ? ORDER BY id"_s.arg(columns));
    return readRows<StoredCluster>(select.bind(operation), readCluster);
}

Result<std::vector<StoredCluster>> ClusterStore::readAfter(SessionId session, ItemId after, int limit) const
{
    Statement select(m_database,
        u"SELECT %1 FROM cluster INDEXED BY cluster_by_session WHERE session_id = ? AND id > ? ORDER BY id LIMIT ?"_s
            .arg(columns));
    return readRows<StoredCluster>(select.bind(session).bind(after).bind(limit), readCluster);
}

Result<ItemId> ClusterStore::nextId() const
{
    Statement select(m_database, u"SELECT seq FROM sqlite_sequence WHERE name = 'cluster'"_s);
    const auto row = select.step();
    if (!row)
        return fail(row);
    return ItemId{*row ? select.integer(0) + 1 : 1};
}

} // namespace winnow::engine

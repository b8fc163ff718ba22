#include "engine/store/decisionstore.h"

#include "engine/store/database.h"
#include "engine/store/idlist.h"
#include "engine/store/itemstate.h"
#include "engine/store/rows.h"
#include "engine/store/transaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::DecisionStore)
};

/// Clusters whose decisions one transaction makes. The index by confidence is hit at random places, so small
/// transactions would write all of it again and again; one this large writes about 50 MiB.
constexpr qint64 createdAtOnce = 250'000;

const QString columns
    = u"decision.session_id, decision.confidence, negative_size, item_id, verdict, flagged, excluded, note, picks, rescored"_s;
const QString createSql
    = u"INSERT INTO decision (item_id, session_id, state, verdict, flagged, confidence, negative_size, "
      u"excluded, note, "
      "picks) SELECT id, session_id, 0, 0, 0, confidence, -size, x'', '', '' FROM cluster "_s;

QString picksText(const std::vector<CanonicalPick>& picks)
{
    QJsonArray array;
    for (const CanonicalPick& pick : picks)
        array.append(QJsonObject{{"field"_L1, pick.field}, {"record"_L1, pick.record.value}});
    return picks.empty() ? QString() : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<CanonicalPick> picksOf(const QString& text)
{
    std::vector<CanonicalPick> picks;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue& value : array)
        picks.push_back({value["field"_L1].toInt(), {value["record"_L1].toInteger()}});
    return picks;
}

Error damagedError(qint64 item)
{
    return {ErrorCode::Corrupt,
        Texts::tr(
            "The decision on item %1 is damaged. It can be rebuilt from the history of your answers; do not "
            "delete the workspace.")
            .arg(item)};
}

Result<StoredDecision> readDecision(const Statement& row)
{
    auto excluded = unpackIds(row.bytes(6));
    const qint64 verdict = row.integer(4);
    if (!excluded || verdict < 0 || verdict > qToUnderlying(Verdict::Skip))
        return tl::unexpected(damagedError(row.integer(3)));
    Decision decision;
    decision.item = row.id<ItemId>(3);
    decision.verdict = static_cast<Verdict>(verdict);
    decision.flagged = row.integer(5) != 0;
    decision.excluded = std::move(*excluded);
    decision.note = row.text(7);
    decision.picks = picksOf(row.text(8));
    decision.confidence = row.optionalReal(9);
    return StoredDecision{
        row.id<SessionId>(0), row.real(1), static_cast<int>(-row.integer(2)), std::move(decision)};
}

Result<ItemId> lastCluster(const Database& database, SessionId session)
{
    Statement last(database, u"SELECT coalesce(max(id), 0) FROM cluster WHERE session_id = ?"_s);
    const auto row = last.bind(session).step();
    if (!row)
        return fail(row);
    return last.id<ItemId>(0);
}

/// The greatest id of the next `createdAtOnce` clusters beyond `after`.
Result<ItemId> endOfBatch(const Database& database, SessionId session, ItemId after)
{
    Statement last(database,
        u"SELECT coalesce(max(id), 0) FROM (SELECT id FROM cluster WHERE session_id = ? AND id > ? ORDER BY id LIMIT ?)"_s);
    const auto row = last.bind(session).bind(after).bind(createdAtOnce).step();
    if (!row)
        return fail(row);
    return last.id<ItemId>(0);
}

Error missingError(ItemId item)
{
    return {ErrorCode::NotFound, Texts::tr("There is no item %1 in this workspace.").arg(item.value)};
}

} // namespace

Result<qint64> DecisionStore::createForSession(SessionId session)
{
    const auto last = lastCluster(m_database, session);
    if (!last)
        return fail(last);
    qint64 created = 0;
    for (ItemId done; done < *last;) {
        const auto end = endOfBatch(m_database, session, done);
        if (!end)
            return fail(end);
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return fail(transaction);
        const auto batch = createProposed(session, {done.value + 1}, *end);
        if (!batch)
            return batch;
        if (auto committed = transaction->commit(); !committed)
            return fail(committed);
        created += *batch;
        done = *end;
    }
    return created;
}

Result<qint64> DecisionStore::createProposed(SessionId session, ItemId first, ItemId last)
{
    Statement insert(m_database,
        createSql + u"WHERE session_id = ? AND id BETWEEN ? AND ? AND origin IS NULL ORDER BY id"_s);
    if (auto done = insert.bind(session).bind(first).bind(last).run(); !done)
        return fail(done);
    return insert.changedRows();
}

Result<void> DecisionStore::create(ItemId item)
{
    Statement insert(m_database, createSql + u"WHERE id = ?"_s);
    if (auto done = insert.bind(item).run(); !done)
        return done;
    if (insert.changedRows() == 0)
        return tl::unexpected(missingError(item));
    return {};
}

Result<void> DecisionStore::write(const Decision& decision)
{
    Statement update(m_database,
        u"UPDATE decision SET state = ?, verdict = ?, flagged = ?, excluded = ?, note = ?, picks = ?, "
        "rescored = ?, confidence = coalesce(?, (SELECT confidence FROM cluster WHERE id = item_id)) "
        "WHERE item_id = ?"_s);
    const QByteArray excluded = packIds(decision.excluded);
    update.bind(qToUnderlying(itemStateOf(decision.verdict))).bind(qToUnderlying(decision.verdict));
    update.bind(decision.flagged).bind(excluded).bind(decision.note).bind(picksText(decision.picks));
    update.bind(decision.confidence).bind(decision.confidence);
    if (auto done = update.bind(decision.item).run(); !done)
        return done;
    if (update.changedRows() == 0)
        return tl::unexpected(missingError(decision.item));
    return {};
}

Result<void> DecisionStore::remove(ItemId item)
{
    return Statement(m_database, u"DELETE FROM decision WHERE item_id = ?"_s).bind(item).run();
}

Result<void> DecisionStore::removeAll(SessionId session)
{
    return Statement(m_database, u"DELETE FROM decision WHERE session_id = ?"_s).bind(session).run();
}

Result<std::optional<StoredDecision>> DecisionStore::read(ItemId item) const
{
    Statement select(m_database, u"SELECT %1 FROM decision WHERE item_id = ?"_s.arg(columns));
    return readRow<StoredDecision>(select.bind(item), readDecision);
}

Result<std::vector<StoredDecision>> DecisionStore::readAfter(SessionId session, ItemId after, int limit) const
{
    Statement select(m_database,
        u"SELECT %1 FROM cluster INDEXED BY cluster_by_session CROSS JOIN decision ON item_id = id "
        "WHERE cluster.session_id = ? AND id > ? ORDER BY id LIMIT ?"_s.arg(columns));
    return readRows<StoredDecision>(select.bind(session).bind(after).bind(limit), readDecision);
}

} // namespace winnow::engine

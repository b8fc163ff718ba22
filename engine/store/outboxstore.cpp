#include "engine/store/outboxstore.h"

#include "engine/store/database.h"
#include "engine/store/operationstore.h"
#include "engine/store/rows.h"
#include "engine/store/textlist.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::OutboxStore)
};

constexpr qint64 attemptsKept = 10'000;

const QString entryColumns = u"operation, item_id, remote_session_id, verdict, excluded, state, overwrites, "
                             "attempts, next_due_ms, sent_ms, evidence, last_error"_s;
const QString conflictColumns = u"id, item_id, operation, kind, base, mine, theirs, opened_ms, resolution"_s;

Result<OutboxEntry> readEntry(const Statement& row)
{
    const auto state = outboxStateFromName(row.text(5));
    if (!state)
        return fail(ErrorCode::Corrupt,
            Texts::tr("The delivery of answer %1 is damaged. The answer itself is in the history; run the "
                      "check of the workspace.")
                .arg(row.integer(0)));
    return OutboxEntry{row.id<OperationSeq>(0), row.id<ItemId>(1), row.id<RemoteSessionId>(2),
        static_cast<Verdict>(row.integer(3)), textListFromJson(row.text(4)), *state, row.integer(6) != 0,
        static_cast<int>(row.integer(7)), row.integer(8), row.integer(9), row.text(10), row.text(11)};
}

QString jsonText(const QJsonObject& object)
{
    return QString::fromUtf8(canonicalJson(object));
}

QJsonObject objectOf(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

Result<SyncConflict> readConflictRow(const Statement& row)
{
    return SyncConflict{row.id<ConflictId>(0), row.id<ItemId>(1), row.id<OperationSeq>(2),
        conflictKindFromName(row.text(3)).value_or(ConflictKind::Answered), objectOf(row.text(4)),
        objectOf(row.text(5)), objectOf(row.text(6)), row.integer(7), row.text(8)};
}

Result<SyncAttempt> readAttempt(const Statement& row)
{
    return SyncAttempt{row.id<OperationSeq>(0), row.id<ItemId>(1), row.integer(2), row.text(3),
        static_cast<int>(row.integer(4))};
}

/// "'pending', 'unknown'": names of the program's own, which hold no quotes.
QString quoted(const std::vector<OutboxState>& states)
{
    QStringList names;
    for (const OutboxState state : states)
        names.append(u'\'' + outboxStateName(state) + u'\'');
    return names.join(u", "_s);
}

} // namespace

Result<void> OutboxStore::add(const OutboxEntry& entry)
{
    Statement insert(m_database,
        u"INSERT INTO outbox (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(entryColumns));
    insert.bind(entry.operation).bind(entry.item).bind(entry.remoteSession);
    insert.bind(static_cast<int>(entry.verdict)).bind(textListToJson(entry.excluded));
    insert.bind(outboxStateName(entry.state)).bind(entry.overwrites).bind(entry.attempts);
    insert.bind(entry.nextDueMs).bind(entry.sentMs).bind(entry.evidence);
    return insert.bind(entry.lastError).run();
}

Result<void> OutboxStore::update(const OutboxEntry& entry)
{
    Statement update(m_database,
        u"UPDATE outbox SET state = ?, overwrites = ?, attempts = ?, next_due_ms = ?, sent_ms = ?, "
        "evidence = ?, last_error = ? WHERE operation = ? AND item_id = ?"_s);
    update.bind(outboxStateName(entry.state)).bind(entry.overwrites).bind(entry.attempts);
    update.bind(entry.nextDueMs).bind(entry.sentMs).bind(entry.evidence).bind(entry.lastError);
    return update.bind(entry.operation).bind(entry.item).run();
}

Result<void> OutboxStore::distrustInFlight()
{
    return Statement(m_database, u"UPDATE outbox SET state = 'unknown' WHERE state = 'inflight'"_s).run();
}

Result<std::optional<OutboxEntry>> OutboxStore::read(OperationSeq operation, ItemId item) const
{
    Statement select(
        m_database, u"SELECT %1 FROM outbox WHERE operation = ? AND item_id = ?"_s.arg(entryColumns));
    return readRow<OutboxEntry>(select.bind(operation).bind(item), readEntry);
}

Result<std::vector<OutboxEntry>> OutboxStore::ofItem(ItemId item) const
{
    Statement select(
        m_database, u"SELECT %1 FROM outbox WHERE item_id = ? ORDER BY operation"_s.arg(entryColumns));
    return readRows<OutboxEntry>(select.bind(item), readEntry);
}

Result<std::vector<OutboxEntry>> OutboxStore::list(
    std::optional<RemoteSessionId> session, const std::vector<OutboxState>& states) const
{
    const QString ofStates = states.empty() ? QString() : u" AND state IN (%1)"_s.arg(quoted(states));
    Statement select(m_database,
        u"SELECT %1 FROM outbox WHERE remote_session_id = coalesce(?, remote_session_id)%2 ORDER BY operation, item_id"_s
            .arg(entryColumns, ofStates));
    return readRows<OutboxEntry>(select.bind(session), readEntry);
}

Result<OutboxCounts> OutboxStore::counts(std::optional<RemoteSessionId> session) const
{
    Statement select(m_database,
        u"SELECT state, count(*) FROM outbox WHERE remote_session_id = coalesce(?, remote_session_id) "
        "GROUP BY state"_s);
    OutboxCounts counts;
    auto row = select.bind(session).step();
    for (; row && *row; row = select.step()) {
        const auto state = outboxStateFromName(select.text(0));
        const qint64 count = select.integer(1);
        if (state == OutboxState::Pending || state == OutboxState::InFlight || state == OutboxState::Unknown)
            counts.waiting += count;
        else if (state == OutboxState::Blocked || state == OutboxState::Dead)
            counts.blocked += count;
        else if (state == OutboxState::Acknowledged)
            counts.acknowledged += count;
        else if (state == OutboxState::Gone)
            counts.gone += count;
    }
    if (!row)
        return fail(row);
    Statement open(m_database,
        u"SELECT count(*) FROM conflict JOIN remote_item USING (item_id) WHERE resolution = '' "
        "AND remote_session_id = coalesce(?, remote_session_id)"_s);
    const auto conflicts = open.bind(session).step();
    if (!conflicts)
        return fail(conflicts);
    counts.conflicts = open.integer(0);
    return counts;
}

Result<ConflictId> OutboxStore::addConflict(const SyncConflict& conflict)
{
    Statement insert(m_database,
        u"INSERT INTO conflict (item_id, operation, kind, base, mine, theirs, opened_ms) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(conflict.item).bind(conflict.operation).bind(conflictKindName(conflict.kind));
    insert.bind(jsonText(conflict.base)).bind(jsonText(conflict.mine)).bind(jsonText(conflict.theirs));
    if (const auto done = insert.bind(conflict.openedMs).run(); !done)
        return fail(done);
    return ConflictId{insert.insertedId()};
}

Result<void> OutboxStore::resolveConflict(ConflictId conflict, const QString& resolution, OperationSeq by)
{
    return Statement(m_database, u"UPDATE conflict SET resolution = ?, resolved_by = ? WHERE id = ?"_s)
        .bind(resolution)
        .bind(by)
        .bind(conflict)
        .run();
}

Result<std::vector<SyncConflict>> OutboxStore::openConflicts() const
{
    Statement select(
        m_database, u"SELECT %1 FROM conflict WHERE resolution = '' ORDER BY id"_s.arg(conflictColumns));
    return readRows<SyncConflict>(select, readConflictRow);
}

Result<SyncConflict> OutboxStore::readConflict(ConflictId conflict) const
{
    Statement select(
        m_database, u"SELECT %1 FROM conflict WHERE id = ? AND resolution = ''"_s.arg(conflictColumns));
    const auto found = readRow<SyncConflict>(select.bind(conflict), readConflictRow);
    if (!found)
        return fail(found);
    if (!found->has_value())
        return fail(ErrorCode::NotFound, Texts::tr("There is no open conflict %1.").arg(conflict.value));
    return **found;
}

Result<void> OutboxStore::addAttempt(const SyncAttempt& attempt)
{
    Statement insert(m_database,
        u"INSERT INTO attempt (operation, item_id, started_ms, outcome, http_status) VALUES (?, ?, ?, ?, ?)"_s);
    insert.bind(attempt.operation).bind(attempt.item).bind(attempt.startedMs).bind(attempt.outcome);
    if (const auto done = insert.bind(attempt.httpStatus).run(); !done)
        return done;
    return Statement(m_database, u"DELETE FROM attempt WHERE id <= ?"_s)
        .bind(insert.insertedId() - attemptsKept)
        .run();
}

Result<std::vector<SyncAttempt>> OutboxStore::attemptsOf(OperationSeq operation, ItemId item) const
{
    Statement select(m_database,
        u"SELECT operation, item_id, started_ms, outcome, http_status FROM attempt WHERE operation = ? "
        "AND item_id = ? ORDER BY id"_s);
    return readRows<SyncAttempt>(select.bind(operation).bind(item), readAttempt);
}

} // namespace winnow::engine

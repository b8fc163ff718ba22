#include "engine/store/sessionstore.h"

#include "engine/store/bulkremoval.h"
#include "engine/store/database.h"
#include "engine/store/operationstore.h"
#include "engine/store/rows.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SessionStore)
};

const QString columns = u"id, kind, name, dataset_id, schema, needs_answers, created_ms, touched_ms, "
                        "total, yes, no, unsure, skipped, flagged, learned <> '', parts, first_parts"_s;

Result<Session> readSession(const Statement& row)
{
    const auto schema = schemaFromJson(row.text(4).toUtf8());
    if (!schema) {
        return fail(ErrorCode::Corrupt,
            Texts::tr("The columns of session %1 are damaged. Do not delete the workspace: copy it, then use "
                      "a backup.")
                .arg(row.text(2)));
    }
    Session session;
    session.id = row.id<SessionId>(0);
    session.kind = row.text(1);
    session.name = row.text(2);
    session.dataset = row.id<DatasetId>(3);
    session.schema = *schema;
    session.needsAnswers = row.integer(5) != 0;
    session.createdMs = row.integer(6);
    session.touchedMs = row.integer(7);
    session.counts = {
        row.integer(8), row.integer(9), row.integer(10), row.integer(11), row.integer(12), row.integer(13)};
    session.isTrained = row.integer(14) != 0;
    session.parts = static_cast<std::size_t>(row.integer(15));
    session.firstParts = static_cast<std::size_t>(row.integer(16));
    return session;
}

QString jsonText(const QJsonObject& object)
{
    return QString::fromUtf8(canonicalJson(object));
}

Error missingError(SessionId session)
{
    return {ErrorCode::NotFound, Texts::tr("There is no session %1 in this workspace.").arg(session.value)};
}

/// A JSON column of a published session; an empty text is an empty object.
Result<QJsonObject> readJson(const Database& database, const QString& column, SessionId session)
{
    Statement select(database, u"SELECT %1 FROM session WHERE id = ? AND published = 1"_s.arg(column));
    const auto row = select.bind(session).step();
    if (!row)
        return fail(row);
    if (!*row)
        return tl::unexpected(missingError(session));
    return QJsonDocument::fromJson(select.text(0).toUtf8()).object();
}

Statement& bindCounts(Statement& statement, const SessionCounts& counts)
{
    statement.bind(counts.total).bind(counts.yes).bind(counts.no);
    return statement.bind(counts.unsure).bind(counts.skipped).bind(counts.flagged);
}

} // namespace

Result<SessionId> SessionStore::begin(const NewSession& session)
{
    Statement insert(m_database,
        u"INSERT INTO session (kind, name, dataset_id, schema, model, summary, needs_answers, created_ms, "
        u"touched_ms, "
        "first_parts, parts, view, published) VALUES (?, ?, ?, ?, '', '', 0, ?, ?, ?, ?, '', 0)"_s);
    insert.bind(session.kind).bind(session.name).bind(session.dataset);
    insert.bind(QString::fromUtf8(schemaToJson(session.schema)));
    insert.bind(session.createdMs).bind(session.createdMs);
    if (auto done = insert.bind(session.parts).bind(session.parts).run(); !done)
        return fail(done);
    return SessionId{insert.insertedId()};
}

Result<void> SessionStore::publish(SessionId session, const SessionOutcome& outcome)
{
    PendingDigests& digests = m_database.digests();
    if (auto gone = digests.removeRow(m_database, Content::Session, session.value); !gone)
        return gone;
    Statement update(m_database,
        u"UPDATE session SET model = ?, summary = ?, needs_answers = ?, total = ?, published = 1 WHERE id = ?"_s);
    update.bind(jsonText(outcome.model)).bind(jsonText(outcome.summary)).bind(outcome.needsAnswers);
    if (auto done = update.bind(outcome.total).bind(session).run(); !done)
        return done;
    return digests.addRow(m_database, Content::Session, session.value);
}

Result<void> SessionStore::discard(SessionId session)
{
    Statement unpublished(m_database, u"SELECT id FROM session WHERE id = ? AND published = 0"_s);
    const auto found = unpublished.bind(session).step();
    if (!found || !*found)
        return found ? Result<void>() : fail(found);
    unpublished.reset();
    // The search words of its clusters stay behind: their row ids are never used again, and no queue shows
    // them.
    const QString decisions
        = u"DELETE FROM decision WHERE item_id IN (SELECT item_id FROM decision WHERE session_id = ? LIMIT ?)"_s;
    const QString clusters
        = u"DELETE FROM cluster WHERE id IN (SELECT id FROM cluster WHERE session_id = ? LIMIT ?)"_s;
    const QString pairs
        = u"DELETE FROM pair WHERE (session_id, left_record, right_record) IN "
          "(SELECT session_id, left_record, right_record FROM pair WHERE session_id = ? LIMIT ?)"_s;
    const QString itself
        = u"DELETE FROM session WHERE id IN (SELECT id FROM session WHERE id = ? AND published = 0 LIMIT ?)"_s;

    struct Removal {
        QString sql;
        std::optional<Content> content;
    };

    for (const Removal& removal : {Removal{decisions, {}}, Removal{clusters, Content::Cluster},
             Removal{pairs, Content::Pair}, Removal{itself, {}}}) {
        if (auto done = removeInBatches(m_database, removal.sql, session.value, removal.content); !done)
            return done;
    }
    return {};
}

Result<void> SessionStore::sweep()
{
    Statement unpublished(m_database, u"SELECT id FROM session WHERE published = 0"_s);
    const auto ids = readRows<SessionId>(
        unpublished, [](const Statement& row) -> Result<SessionId> { return row.id<SessionId>(0); });
    if (!ids)
        return fail(ids);
    for (const SessionId id : *ids) {
        if (auto done = discard(id); !done)
            return done;
    }
    return {};
}

Result<std::vector<Session>> SessionStore::list() const
{
    Statement select(m_database, u"SELECT %1 FROM session WHERE published = 1 ORDER BY id"_s.arg(columns));
    return readRows<Session>(select, readSession);
}

Result<Session> SessionStore::read(SessionId session) const
{
    Statement select(m_database, u"SELECT %1 FROM session WHERE id = ? AND published = 1"_s.arg(columns));
    auto found = readRow<Session>(select.bind(session), readSession);
    if (!found)
        return fail(found);
    if (!found->has_value())
        return tl::unexpected(missingError(session));
    return **found;
}

Result<QJsonObject> SessionStore::model(SessionId session) const
{
    return readJson(m_database, u"model"_s, session);
}

Result<QJsonObject> SessionStore::summary(SessionId session) const
{
    return readJson(m_database, u"summary"_s, session);
}

Result<QJsonObject> SessionStore::learned(SessionId session) const
{
    return readJson(m_database, u"learned"_s, session);
}

Result<void> SessionStore::setLearned(SessionId session, const QJsonObject& learned)
{
    return Statement(m_database, u"UPDATE session SET learned = ? WHERE id = ?"_s)
        .bind(learned.isEmpty() ? QString() : jsonText(learned))
        .bind(session)
        .run();
}

Result<void> SessionStore::setParts(SessionId session, std::size_t parts)
{
    return Statement(m_database, u"UPDATE session SET parts = ? WHERE id = ?"_s)
        .bind(parts)
        .bind(session)
        .run();
}

Result<void> SessionStore::takeIn(SessionId session, std::size_t parts)
{
    return Statement(m_database, u"UPDATE session SET parts = ?, first_parts = ? WHERE id = ?"_s)
        .bind(parts)
        .bind(parts)
        .bind(session)
        .run();
}

Result<void> SessionStore::addCounts(SessionId session, const SessionCounts& difference)
{
    Statement update(m_database,
        u"UPDATE session SET total = total + ?, yes = yes + ?, no = no + ?, unsure = unsure + ?, "
        "skipped = skipped + ?, flagged = flagged + ? WHERE id = ?"_s);
    return bindCounts(update, difference).bind(session).run();
}

Result<void> SessionStore::setCounts(SessionId session, const SessionCounts& counts)
{
    Statement update(m_database,
        u"UPDATE session SET total = ?, yes = ?, no = ?, unsure = ?, skipped = ?, flagged = ? WHERE id = ?"_s);
    return bindCounts(update, counts).bind(session).run();
}

Result<void> SessionStore::touch(SessionId session, qint64 wallMs)
{
    return Statement(m_database, u"UPDATE session SET touched_ms = ? WHERE id = ?"_s)
        .bind(wallMs)
        .bind(session)
        .run();
}

Result<QJsonObject> SessionStore::view(SessionId session) const
{
    return readJson(m_database, u"view"_s, session);
}

Result<void> SessionStore::setView(SessionId session, const QJsonObject& view)
{
    return Statement(m_database, u"UPDATE session SET view = ? WHERE id = ?"_s)
        .bind(jsonText(view))
        .bind(session)
        .run();
}

} // namespace winnow::engine

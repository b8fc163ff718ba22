#include "engine/store/undostore.h"

#include "engine/store/database.h"
#include "engine/store/rows.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

Result<OperationSeq> readSeq(const Statement& row)
{
    return row.id<OperationSeq>(0);
}

Result<void> mark(Database& database, SessionId session, OperationSeq operation, int undone)
{
    return Statement(
        database, u"UPDATE undo_entry SET undone = ? WHERE session_id = ? AND undone = ? AND seq = ?"_s)
        .bind(undone)
        .bind(session)
        .bind(1 - undone)
        .bind(operation)
        .run();
}

} // namespace

Result<void> UndoStore::push(SessionId session, OperationSeq operation)
{
    Statement forget(m_database, u"DELETE FROM undo_entry WHERE session_id = ? AND undone = 1"_s);
    if (auto done = forget.bind(session).run(); !done)
        return done;
    Statement insert(m_database, u"INSERT INTO undo_entry (session_id, undone, seq) VALUES (?, 0, ?)"_s);
    return insert.bind(session).bind(operation).run();
}

Result<void> UndoStore::markUndone(SessionId session, OperationSeq operation)
{
    return mark(m_database, session, operation, 1);
}

Result<void> UndoStore::markRedone(SessionId session, OperationSeq operation)
{
    return mark(m_database, session, operation, 0);
}

Result<void> UndoStore::removeAll()
{
    return Statement(m_database, u"DELETE FROM undo_entry"_s).run();
}

Result<std::optional<OperationSeq>> UndoStore::nextUndo(SessionId session) const
{
    Statement select(m_database,
        u"SELECT seq FROM undo_entry WHERE session_id = ? AND undone = 0 ORDER BY seq DESC LIMIT 1"_s);
    return readRow<OperationSeq>(select.bind(session), readSeq);
}

Result<std::optional<OperationSeq>> UndoStore::nextRedo(SessionId session) const
{
    Statement select(
        m_database, u"SELECT seq FROM undo_entry WHERE session_id = ? AND undone = 1 ORDER BY seq LIMIT 1"_s);
    return readRow<OperationSeq>(select.bind(session), readSeq);
}

Result<bool> UndoStore::stands(SessionId session, OperationSeq operation) const
{
    Statement select(
        m_database, u"SELECT seq FROM undo_entry WHERE session_id = ? AND undone = 0 AND seq = ?"_s);
    return select.bind(session).bind(operation).step();
}

} // namespace winnow::engine

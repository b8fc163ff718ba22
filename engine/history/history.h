#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/history/projection.h"
#include "engine/model/changes.h"
#include "engine/model/operation.h"
#include "engine/store/operationstore.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>

namespace winnow::engine {

class Database;
class Stores;

/// Performs verbs so that none is lost and each can be undone: one transaction appends the operation to the
/// hash-chained log, updates the projection and keeps the inverse. Belongs to the read-write connection.
class History {
public:
    /// `actor` is who answers, for the log.
    History(Database& database, Stores& stores, const Clock& clock, QString actor);

    /// Who answers from now on; returns who did before.
    QString actAs(const QString& actor);

    /// Wants session, item, verb and body of the draft; fills in the rest. The changes name the session, the
    /// operation's item and all parts a verb can touch; a projection that touched more items adds them
    /// itself. Conflict when somebody else has written to the log since; then the workspace must be opened
    /// again.
    Result<Changes> perform(Operation draft, Projection& projection);

    /// Takes back the newest operation of the session that stands; itself an operation ("undo"). NotFound
    /// when there is none.
    Result<Changes> undo(SessionId session, Projection& projection);

    /// Carries out again what was taken back last ("redo"). NotFound when there is none; a new operation
    /// leaves none.
    Result<Changes> redo(SessionId session, Projection& projection);

    /// After the connection was made anew. Corrupt when the operation that was written last is no longer in
    /// the log.
    Result<void> resume();

private:
    /// What an operation does inside its transaction: to the projection and the undo entries. Returns its
    /// inverse.
    using Effect = std::function<Result<QJsonObject>(const Operation&)>;
    Result<Changes> record(Operation operation, const Effect& effect);
    Result<void> takePlace(Operation& operation);

    Database& m_database;
    Stores& m_stores;
    const Clock& m_clock;
    QString m_actor;
    std::optional<LogHead> m_head; ///< as this object last saw it; none before the first operation
};

/// What Undo or Redo would act on; none when there is nothing.
Result<std::optional<Operation>> undoableOperation(const Stores& stores, SessionId session);
Result<std::optional<Operation>> redoableOperation(const Stores& stores, SessionId session);

} // namespace winnow::engine

#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/cluster.h"
#include "engine/store/statement.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace winnow::engine {

class Database;

/// Evidence as it is stored: per compared field one byte level and a 32-bit float, little endian.
QByteArray packEvidence(std::span<const FieldEvidence> fields);
/// Nothing when the bytes are not a whole number of fields.
std::optional<std::vector<FieldEvidence>> unpackEvidence(const QByteArray& packed);

/// Inserts many pairs of a session through one statement, in the caller's transactions. Fastest in the order
/// of (left, right).
class PairInserter {
public:
    PairInserter(Database& database, SessionId session);
    Result<void> insert(const ScoredPair& pair);

private:
    Statement m_insert;
    SessionId m_session;
};

/// The scored pairs of the sessions, from which each card explains itself; never changed once published.
class PairStore {
public:
    explicit PairStore(Database& database)
        : m_database(database)
    {
    }

    /// The scored pairs of a session with both records among `records` (ascending), ordered by (left, right).
    [[nodiscard]] Result<std::vector<ScoredPair>> among(
        SessionId session, std::span<const RecordId> records) const;

    using Visitor = std::function<Result<void>(const ScoredPair&)>;
    /// All pairs of a session ordered by (left, right). Holds a read transaction until it returns.
    Result<void> forEach(SessionId session, const Visitor& visit) const;

private:
    Database& m_database;
};

} // namespace winnow::engine

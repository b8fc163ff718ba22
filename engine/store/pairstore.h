#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/cluster.h"

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

/// Weights are stored in steps of this, far below what they are known to: then they can be handed over as
/// whole numbers and come out on every machine as they went in.
inline constexpr double weightStep = 1.0 / (1 << 30);

/// Inserts pairs of a session in the caller's transaction. Fastest in the order of (left, right). Works for
/// many pairs as for one: SQLite takes all of them as two values, because binding six of each pair through
/// Qt SQL takes longer than all that SQLite does with them.
Result<void> insertPairs(Database& database, SessionId session, std::span<const ScoredPair> pairs);

/// Removes pairs of a session with a record from `firstRecord` on, in transactions of its own: what is left
/// of a growth that was never completed. Looks at all pairs of the session.
Result<void> removePairsFrom(Database& database, SessionId session, RecordId firstRecord);

/// The scored pairs of the sessions, from which each card explains itself; never changed once their records
/// are part of the session.
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

#pragma once

#include "engine/history/projection.h"
#include "engine/review/operationeffect.h"

#include <vector>

namespace winnow::engine {

class Stores;

/// What the verbs of cluster sessions do to decisions, queues and counters.
///
/// An item is in the queue while it has a decision, and its cluster never changes. The states are:
///
///     proposed by matching ──► open ◄──► yes | no | unsure | skip           any answer may replace any other
///     made by a partial yes ─► open ◄──► ...                                the same, while that answer
///     holds
///
/// A partial yes on a parent makes children out of the records left out. They are in the queue as long as
/// that answer stands: undoing it takes them out, redoing it brings them back under the same ids. Answering
/// the parent otherwise withdraws them with all they carry (skip, flag, note, picks), which the inverse
/// keeps; the same answer once more keeps them. A child that is decided bars the way: its records would be in
/// two answers at once, so verbs.h refuses with Conflict until that answer is taken back.
///
/// Regrouping replaces undecided items by others over the same records, for the same reasons of what answers
/// have taught; an item that follows another keeps its name, flag and note. Growing adds files of the table
/// to the session: undecided and decided items that get new records are replaced by open ones in the same
/// way. Answers on pairs change no item by themselves. Because undo runs strictly backward, a child is always
/// in the state in which its parent's answer made it when that answer is undone.
class ClusterProjection final : public Projection {
public:
    explicit ClusterProjection(Stores& stores)
        : m_stores(stores)
    {
    }

    [[nodiscard]] Result<QJsonObject> apply(const Operation& operation) override;
    [[nodiscard]] Result<void> revert(const Operation& operation) override;

    /// What the last apply() or revert() did.
    [[nodiscard]] const OperationEffect& effect() const { return m_effect; }

private:
    Result<void> makeClusters(const Operation& operation);
    Result<void> makeCluster(const Operation& operation, const NewItem& item);
    [[nodiscard]] Result<ItemId> lineageOf(const NewItem& item) const;
    Result<void> writeEffect(SessionId session);
    Result<void> writeDecisions(SessionId session);
    Result<void> write(const DecisionChange& change);

    Stores& m_stores;
    OperationEffect m_effect;
};

/// Puts the decisions, pair answers and learned models of all sessions back to the state before their first
/// operation: every proposed cluster open, the counters as then. In the caller's transaction; replay() comes
/// next.
Result<void> resetDecisions(Stores& stores);

} // namespace winnow::engine

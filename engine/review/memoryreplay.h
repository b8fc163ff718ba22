#pragma once

#include "engine/base/result.h"
#include "engine/model/operation.h"
#include "engine/review/operationeffect.h"
#include "engine/review/reviewstate.h"

#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace winnow::engine {

class Stores;

/// Carries out the operations of a log on decisions in memory, as ClusterProjection does on the stored ones.
class MemoryReplay final : public ReviewState {
public:
    /// Reads clusters and operations of the stores; decisions it does not look at.
    explicit MemoryReplay(const Stores& stores)
        : m_stores(stores)
    {
    }

    /// Corrupt when the operation does not fit those before it.
    Result<void> play(const Operation& operation);

    /// The decision on an item as the log says; the outer nothing: no operation has touched it.
    [[nodiscard]] std::optional<std::optional<Decision>> touched(ItemId item) const;

    /// The operations of a session that stand, oldest first, and those that can be redone, the next one last.
    struct UndoStacks {
        std::vector<OperationSeq> standing;
        std::vector<OperationSeq> undone;
    };

    [[nodiscard]] UndoStacks stacksOf(SessionId session) const;

    [[nodiscard]] Result<std::optional<Decision>> decision(SessionId session, ItemId item) const override;
    [[nodiscard]] Result<std::optional<PairAnswer>> pairAnswer(
        SessionId session, RecordId left, RecordId right) const override;
    [[nodiscard]] Result<QJsonObject> learned(SessionId session) const override;
    [[nodiscard]] Result<std::size_t> parts(SessionId session) const override;

    /// The answers on pairs that stand, ascending by (left, right).
    [[nodiscard]] std::vector<PairAnswer> pairAnswersOf(SessionId session) const;

private:
    using RecordPair = std::pair<RecordId, RecordId>;

    Result<void> apply(const Operation& operation);
    Result<void> undo(const Operation& operation);
    Result<void> redo(const Operation& operation);
    void take(SessionId session, const OperationEffect& effect);

    const Stores& m_stores;
    std::map<ItemId, std::optional<Decision>> m_decisions;
    std::unordered_map<SessionId, std::map<RecordPair, PairAnswer>> m_pairAnswers; ///< without Open ones
    std::unordered_map<SessionId, QJsonObject> m_learned;
    std::unordered_map<SessionId, std::size_t> m_parts;
    std::unordered_map<SessionId, UndoStacks> m_stacks;
};

} // namespace winnow::engine

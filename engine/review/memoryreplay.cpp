#include "engine/review/memoryreplay.h"

#include "engine/store/operationstore.h"
#include "engine/store/stores.h"

namespace winnow::engine {

Result<void> MemoryReplay::play(const Operation& operation)
{
    if (operation.undoes)
        return undo(operation);
    if (operation.redoes)
        return redo(operation);
    if (const auto applied = apply(operation); !applied)
        return applied;
    UndoStacks& stacks = m_stacks[operation.session];
    stacks.standing.push_back(operation.seq);
    stacks.undone.clear();
    return {};
}

std::optional<std::optional<Decision>> MemoryReplay::touched(ItemId item) const
{
    const auto found = m_decisions.find(item);
    if (found == m_decisions.end())
        return std::nullopt;
    return found->second;
}

MemoryReplay::UndoStacks MemoryReplay::stacksOf(SessionId session) const
{
    const auto found = m_stacks.find(session);
    return found == m_stacks.end() ? UndoStacks{} : found->second;
}

Result<void> MemoryReplay::apply(const Operation& operation)
{
    const auto effect = effectOf(operation, *this);
    if (!effect)
        return fail(effect);
    if (canonicalJson(inverseOf(*effect)) != canonicalJson(operation.inverse))
        return operationDoesNotFit(operation);
    take(operation.session, *effect);
    return {};
}

Result<void> MemoryReplay::undo(const Operation& operation)
{
    UndoStacks& stacks = m_stacks[operation.session];
    if (stacks.standing.empty() || stacks.standing.back() != *operation.undoes)
        return operationDoesNotFit(operation);
    const auto target = m_stores.operations().read(*operation.undoes);
    if (!target)
        return fail(target);
    const auto effect = effectOfUndoing(*target, *this);
    if (!effect)
        return fail(effect);
    take(operation.session, *effect);
    stacks.undone.push_back(stacks.standing.back());
    stacks.standing.pop_back();
    return {};
}

Result<void> MemoryReplay::redo(const Operation& operation)
{
    UndoStacks& stacks = m_stacks[operation.session];
    if (stacks.undone.empty() || stacks.undone.back() != *operation.redoes)
        return operationDoesNotFit(operation);
    const auto target = m_stores.operations().read(*operation.redoes);
    if (!target)
        return fail(target);
    if (const auto applied = apply(*target); !applied)
        return applied;
    stacks.standing.push_back(stacks.undone.back());
    stacks.undone.pop_back();
    return {};
}

void MemoryReplay::take(SessionId session, const OperationEffect& effect)
{
    for (const DecisionChange& change : effect.decisions)
        m_decisions[change.item()] = change.after;
    for (const PairAnswerChange& change : effect.pairs) {
        const RecordPair pair{change.after.left, change.after.right};
        if (change.after.verdict == Verdict::Open)
            m_pairAnswers[session].erase(pair);
        else
            m_pairAnswers[session].insert_or_assign(pair, change.after);
    }
    if (effect.learned)
        m_learned[session] = effect.learned->after;
    if (effect.parts)
        m_parts[session] = effect.parts->after;
}

Result<std::optional<PairAnswer>> MemoryReplay::pairAnswer(
    SessionId session, RecordId left, RecordId right) const
{
    const auto answers = m_pairAnswers.find(session);
    if (answers == m_pairAnswers.end())
        return std::optional<PairAnswer>();
    const auto found = answers->second.find({left, right});
    return found == answers->second.end() ? std::optional<PairAnswer>() : std::optional(found->second);
}

Result<QJsonObject> MemoryReplay::learned(SessionId session) const
{
    const auto found = m_learned.find(session);
    return found == m_learned.end() ? QJsonObject() : found->second;
}

Result<std::size_t> MemoryReplay::parts(SessionId session) const
{
    if (const auto found = m_parts.find(session); found != m_parts.end())
        return found->second;
    const auto stored = m_stores.sessions().read(session);
    return stored ? Result<std::size_t>(stored->firstParts) : fail(stored);
}

std::vector<PairAnswer> MemoryReplay::pairAnswersOf(SessionId session) const
{
    std::vector<PairAnswer> answers;
    const auto found = m_pairAnswers.find(session);
    if (found == m_pairAnswers.end())
        return answers;
    for (const auto& [pair, answer] : found->second)
        answers.push_back(answer);
    return answers;
}

/// An item that no operation has touched is open when matching proposed it, and else not there yet.
Result<std::optional<Decision>> MemoryReplay::decision(SessionId session, ItemId item) const
{
    const auto known = m_decisions.find(item);
    if (known != m_decisions.end())
        return known->second;
    const auto cluster = m_stores.clusters().read(item);
    if (!cluster && cluster.error().code == ErrorCode::NotFound)
        return std::optional<Decision>();
    if (!cluster)
        return fail(cluster);
    if (cluster->origin || cluster->session != session)
        return std::optional<Decision>();
    Decision open;
    open.item = item;
    return std::optional(open);
}

} // namespace winnow::engine

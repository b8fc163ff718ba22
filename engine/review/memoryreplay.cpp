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
    const auto changes
        = effectOf(operation, [this](SessionId session, ItemId item) { return lookUp(session, item); });
    if (!changes)
        return fail(changes);
    if (canonicalJson(inverseOf(*changes)) != canonicalJson(operation.inverse))
        return operationDoesNotFit(operation);
    take(*changes);
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
    const auto changes
        = effectOfUndoing(*target, [this](SessionId session, ItemId item) { return lookUp(session, item); });
    if (!changes)
        return fail(changes);
    take(*changes);
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

void MemoryReplay::take(const std::vector<DecisionChange>& changes)
{
    for (const DecisionChange& change : changes)
        m_decisions[change.item()] = change.after;
}

/// An item that no operation has touched is open when matching proposed it, and else not there yet.
Result<std::optional<Decision>> MemoryReplay::lookUp(SessionId session, ItemId item) const
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

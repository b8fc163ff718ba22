#include "engine/review/operationeffect.h"

#include "engine/review/answerbody.h"

#include <QCoreApplication>

namespace winnow::engine {

namespace {

struct OperationEffectText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::OperationEffectText)
};

Decision openDecision(ItemId item)
{
    Decision decision;
    decision.item = item;
    return decision;
}

/// The decision on an item that must be in the queue.
Result<Decision> present(const Operation& operation, ItemId item, const DecisionLookup& lookUp)
{
    const auto found = lookUp(operation.session, item);
    if (!found)
        return fail(found);
    return *found ? Result<Decision>(**found) : operationDoesNotFit(operation);
}

Result<void> appendWithdrawal(const Operation& operation, ItemId item, const DecisionLookup& lookUp,
    std::vector<DecisionChange>& changes)
{
    const auto before = present(operation, item, lookUp);
    if (!before)
        return fail(before);
    changes.push_back({*before, std::nullopt});
    return {};
}

/// The children that leave the queue and those that enter it.
Result<void> appendChildren(
    const Operation& operation, const DecisionLookup& lookUp, std::vector<DecisionChange>& changes)
{
    const auto body = answerBodyFromJson(operation.body);
    if (!body)
        return operationDoesNotFit(operation);
    for (const ItemId item : body->withdrawn) {
        if (const auto withdrawn = appendWithdrawal(operation, item, lookUp, changes); !withdrawn)
            return withdrawn;
    }
    for (const NewItem& item : body->created)
        changes.push_back({std::nullopt, openDecision(item.item)});
    return {};
}

} // namespace

Result<std::vector<DecisionChange>> effectOf(const Operation& operation, const DecisionLookup& lookUp)
{
    const auto verb = reviewVerbFromName(operation.verb);
    if (!verb)
        return operationDoesNotFit(operation);
    const auto before = present(operation, operation.item, lookUp);
    if (!before)
        return fail(before);
    const auto after = decisionAfter(*before, *verb, operation.body);
    if (!after)
        return fail(after);
    std::vector<DecisionChange> changes{{*before, *after}};
    if (*verb == ReviewVerb::Answer) {
        if (const auto appended = appendChildren(operation, lookUp, changes); !appended)
            return fail(appended);
    }
    return changes;
}

Result<std::vector<DecisionChange>> effectOfUndoing(const Operation& operation, const DecisionLookup& lookUp)
{
    const auto inverse = inverseFromJson(operation.inverse);
    if (!inverse)
        return operationDoesNotFit(operation);
    std::vector<DecisionChange> changes;
    for (const Decision& decision : inverse->restore) {
        const auto now = lookUp(operation.session, decision.item);
        if (!now)
            return fail(now);
        changes.push_back({*now, decision});
    }
    for (const ItemId item : inverse->remove) {
        if (const auto withdrawn = appendWithdrawal(operation, item, lookUp, changes); !withdrawn)
            return fail(withdrawn);
    }
    return changes;
}

tl::unexpected<Error> operationDoesNotFit(const Operation& operation)
{
    return fail(ErrorCode::Corrupt,
        OperationEffectText::tr(
            "Operation %1 does not fit the decisions of this workspace. Nothing was changed; run the "
            "check of the workspace.")
            .arg(operation.seq.value));
}

} // namespace winnow::engine

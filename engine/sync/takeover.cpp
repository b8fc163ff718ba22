#include "engine/sync/takeover.h"

#include "engine/history/history.h"
#include "engine/store/stores.h"
#include "engine/sync/folding.h"

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// What is told in words that no answer here has, as somebody leaving records out, is only skipped.
Verdict verdictOf(const QString& action)
{
    const auto verdict = verdictFromName(action);
    return verdict == Verdict::Yes || verdict == Verdict::No ? *verdict : Verdict::Skip;
}

/// Flags, notes and picked values are no answer.
bool isAboutAnswer(const Operation& operation)
{
    return operation.verb == u"answer"_s || operation.undoes || operation.redoes;
}

} // namespace

Result<bool> isLeftToThem(const Stores& stores, ItemId item, std::optional<OperationSeq> takenOver)
{
    const auto decision = stores.decisions().read(item);
    if (!decision)
        return fail(decision);
    if (!decision->has_value())
        return false;
    if (!takenOver)
        return (*decision)->decision.verdict == Verdict::Open;
    constexpr int deepEnough = 1'000;
    const auto operations = stores.operations().ofItem(item, deepEnough);
    if (!operations)
        return fail(operations);
    const auto newest = std::find_if(operations->begin(), operations->end(), isAboutAnswer);
    return newest != operations->end() && newest->seq == *takenOver;
}

Result<void> takeOver(
    const ReviewContext& context, const DecidedElsewhere& decided, const QString& profileName)
{
    const QString& reviewer = decided.decision.reviewer;
    const Verdict verdict = verdictOf(decided.decision.action);
    const QString before = context.history.actAs(reviewer.isEmpty() ? profileName : reviewer);
    const auto answered = answerItem(context, decided.item, {verdict, {}});
    context.history.actAs(before);
    if (!answered)
        return fail(answered);
    if (verdict == Verdict::Skip)
        return {};
    return addEntry(context, answered->operation, decided.item, OutboxState::Acknowledged, u"theirs"_s);
}

Result<void> addEntry(const ReviewContext& context, OperationSeq operation, ItemId item, OutboxState state,
    const QString& evidence)
{
    const auto remote = context.stores.remoteItems().read(item);
    if (!remote || !remote->has_value())
        return remote ? Result<void>() : fail(remote);
    const auto wanted = wantedAnswer(context.stores, **remote);
    if (!wanted)
        return fail(wanted);
    OutboxEntry entry;
    entry.operation = operation;
    entry.item = item;
    entry.remoteSession = (*remote)->remoteSession;
    entry.verdict = wanted->verdict;
    entry.excluded = wanted->excluded;
    entry.state = state;
    entry.overwrites = state == OutboxState::Pending;
    entry.evidence = evidence;
    return context.stores.outbox().add(entry);
}

} // namespace winnow::engine

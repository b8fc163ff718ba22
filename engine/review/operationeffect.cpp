#include "engine/review/operationeffect.h"

#include "engine/review/answerbody.h"
#include "engine/review/growbody.h"
#include "engine/review/pairanswerjson.h"
#include "engine/review/regroupbody.h"
#include "engine/review/reviewstate.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct OperationEffectText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::OperationEffectText)
};

/// The decision on an item that must be in the queue.
Result<Decision> present(const Operation& operation, ItemId item, const ReviewState& state)
{
    const auto found = state.decision(operation.session, item);
    if (!found)
        return fail(found);
    return *found ? Result<Decision>(**found) : operationDoesNotFit(operation);
}

Result<void> appendWithdrawals(const Operation& operation, const std::vector<ItemId>& items,
    const ReviewState& state, std::vector<DecisionChange>& changes)
{
    for (const ItemId item : items) {
        const auto before = present(operation, item, state);
        if (!before)
            return fail(before);
        changes.push_back({*before, std::nullopt});
    }
    return {};
}

/// A new item is open; one that follows another keeps what people have attached to that.
Result<Decision> decisionOfNew(const Operation& operation, const NewItem& item, const ReviewState& state)
{
    Decision decision;
    decision.item = item.item;
    if (!item.follows.isValid())
        return decision;
    const auto followed = present(operation, item.follows, state);
    if (!followed)
        return followed;
    decision.flagged = followed->flagged;
    decision.note = followed->note;
    for (const CanonicalPick& pick : followed->picks) {
        if (std::binary_search(item.records.begin(), item.records.end(), pick.record))
            decision.picks.push_back(pick);
    }
    return decision;
}

Result<void> appendNew(const Operation& operation, const std::vector<NewItem>& created,
    const ReviewState& state, std::vector<DecisionChange>& changes)
{
    for (const NewItem& item : created) {
        const auto decision = decisionOfNew(operation, item, state);
        if (!decision)
            return fail(decision);
        changes.push_back({std::nullopt, *decision});
    }
    return {};
}

Result<OperationEffect> effectOnItem(const Operation& operation, ReviewVerb verb, const ReviewState& state)
{
    const auto before = present(operation, operation.item, state);
    if (!before)
        return fail(before);
    const auto after = decisionAfter(*before, verb, operation.body);
    if (!after)
        return fail(after);
    OperationEffect effect{{{*before, *after}}, {}, {}};
    if (verb != ReviewVerb::Answer)
        return effect;
    const auto body = answerBodyFromJson(operation.body);
    if (!body)
        return operationDoesNotFit(operation);
    if (const auto done = appendWithdrawals(operation, body->withdrawn, state, effect.decisions); !done)
        return fail(done);
    if (const auto done = appendNew(operation, body->created, state, effect.decisions); !done)
        return fail(done);
    return effect;
}

Result<PairAnswerChange> pairChange(
    const Operation& operation, const PairAnswer& after, const ReviewState& state)
{
    const auto before = state.pairAnswer(operation.session, after.left, after.right);
    if (!before)
        return fail(before);
    return PairAnswerChange{before->value_or(PairAnswer{after.left, after.right}), after};
}

Result<std::vector<PairAnswerChange>> pairChanges(
    const Operation& operation, const std::vector<PairAnswer>& answers, const ReviewState& state)
{
    std::vector<PairAnswerChange> changes;
    for (const PairAnswer& answer : answers) {
        const auto change = pairChange(operation, answer, state);
        if (!change)
            return fail(change);
        changes.push_back(*change);
    }
    return changes;
}

Result<OperationEffect> effectOfAnswers(
    const Operation& operation, const QJsonArray& answers, const ReviewState& state)
{
    const auto body = pairAnswersFromJson(answers);
    if (!body)
        return operationDoesNotFit(operation);
    auto changes = pairChanges(operation, *body, state);
    return changes ? Result<OperationEffect>({{}, std::move(*changes), {}}) : fail(changes);
}

Result<std::optional<LearnedChange>> learnedChange(
    const Operation& operation, const QJsonObject& after, const ReviewState& state)
{
    const auto before = state.learned(operation.session);
    if (!before)
        return fail(before);
    return std::optional(LearnedChange{*before, after});
}

Result<void> appendRescored(const Operation& operation, const std::vector<ItemConfidence>& rescored,
    const ReviewState& state, std::vector<DecisionChange>& changes)
{
    for (const ItemConfidence& one : rescored) {
        const auto before = present(operation, one.item, state);
        if (!before)
            return fail(before);
        changes.push_back({*before, *before});
        changes.back().after->confidence = one.confidence;
    }
    return {};
}

Result<OperationEffect> effectOfRegrouping(const Operation& operation, const ReviewState& state)
{
    const auto body = regroupBodyFromJson(operation.body);
    if (!body)
        return operationDoesNotFit(operation);
    OperationEffect effect;
    if (const auto done = appendWithdrawals(operation, body->withdrawn, state, effect.decisions); !done)
        return fail(done);
    if (const auto done = appendNew(operation, body->created, state, effect.decisions); !done)
        return fail(done);
    if (const auto done = appendRescored(operation, body->rescored, state, effect.decisions); !done)
        return fail(done);
    const auto learned = learnedChange(operation, body->learned, state);
    if (!learned)
        return fail(learned);
    effect.learned = *learned;
    return effect;
}

Result<PartsChange> partsChange(const Operation& operation, std::size_t after, const ReviewState& state)
{
    const auto before = state.parts(operation.session);
    return before ? Result<PartsChange>({*before, after}) : fail(before);
}

Result<OperationEffect> effectOfGrowing(const Operation& operation, const ReviewState& state)
{
    const auto body = growBodyFromJson(operation.body);
    if (!body)
        return operationDoesNotFit(operation);
    OperationEffect effect;
    if (const auto done = appendWithdrawals(operation, body->withdrawn, state, effect.decisions); !done)
        return fail(done);
    if (const auto done = appendNew(operation, body->created, state, effect.decisions); !done)
        return fail(done);
    auto pairs = pairChanges(operation, body->answers, state);
    if (!pairs)
        return fail(pairs);
    effect.pairs = std::move(*pairs);
    const auto parts = partsChange(operation, body->parts, state);
    if (!parts)
        return fail(parts);
    effect.parts = *parts;
    return effect;
}

Result<std::vector<DecisionChange>> restoredDecisions(const Operation& operation, const ReviewState& state)
{
    const auto inverse = inverseFromJson(operation.inverse);
    if (!inverse)
        return operationDoesNotFit(operation);
    std::vector<DecisionChange> changes;
    for (const Decision& decision : inverse->restore) {
        const auto now = state.decision(operation.session, decision.item);
        if (!now)
            return fail(now);
        changes.push_back({*now, decision});
    }
    const auto done = appendWithdrawals(operation, inverse->remove, state, changes);
    return done ? Result<std::vector<DecisionChange>>(changes) : fail(done);
}

} // namespace

Result<OperationEffect> effectOf(const Operation& operation, const ReviewState& state)
{
    const auto verb = reviewVerbFromName(operation.verb);
    if (!verb)
        return operationDoesNotFit(operation);
    if (*verb == ReviewVerb::Compare)
        return effectOfAnswers(operation, operation.body["answers"_L1].toArray(), state);
    if (*verb == ReviewVerb::Regroup)
        return effectOfRegrouping(operation, state);
    if (*verb == ReviewVerb::Grow)
        return effectOfGrowing(operation, state);
    return effectOnItem(operation, *verb, state);
}

Result<OperationEffect> effectOfUndoing(const Operation& operation, const ReviewState& state)
{
    auto effect = effectOfAnswers(operation, operation.inverse["pairs"_L1].toArray(), state);
    if (!effect)
        return effect;
    auto decisions = restoredDecisions(operation, state);
    if (!decisions)
        return fail(decisions);
    effect->decisions = std::move(*decisions);
    if (operation.inverse.contains("parts"_L1)) {
        const auto before = static_cast<std::size_t>(operation.inverse["parts"_L1].toInteger());
        const auto parts = partsChange(operation, before, state);
        if (!parts)
            return fail(parts);
        effect->parts = *parts;
    }
    if (!operation.inverse.contains("learned"_L1))
        return effect;
    const auto learned = learnedChange(operation, operation.inverse["learned"_L1].toObject(), state);
    if (!learned)
        return fail(learned);
    effect->learned = *learned;
    return effect;
}

QJsonObject inverseOf(const OperationEffect& effect)
{
    QJsonObject object = inverseOf(effect.decisions);
    std::vector<PairAnswer> before;
    for (const PairAnswerChange& change : effect.pairs)
        before.push_back(change.before);
    if (!before.empty())
        object["pairs"_L1] = toJson(before);
    if (effect.learned)
        object["learned"_L1] = effect.learned->before;
    if (effect.parts)
        object["parts"_L1] = static_cast<qint64>(effect.parts->before);
    return object;
}

Result<std::vector<NewItem>> itemsMadeBy(const Operation& operation)
{
    const auto verb = reviewVerbFromName(operation.verb);
    if (verb != ReviewVerb::Answer && verb != ReviewVerb::Regroup && verb != ReviewVerb::Grow)
        return std::vector<NewItem>();
    const auto items = newItemsFromJson(operation.body["created"_L1].toArray());
    return items ? Result<std::vector<NewItem>>(*items) : operationDoesNotFit(operation);
}

Changes changesOf(SessionId session, const OperationEffect& effect)
{
    Changes changes = changesOf(session, effect.decisions);
    if (!effect.pairs.empty())
        changes.parts |= ChangedPart::PairAnswers;
    if (effect.learned)
        changes.parts |= ChangedParts(ChangedPart::Model) | ChangedPart::Queue;
    if (effect.parts)
        changes.parts |= ChangedParts(ChangedPart::Datasets) | ChangedPart::Queue;
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

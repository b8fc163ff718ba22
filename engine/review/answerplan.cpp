#include "engine/review/answerplan.h"

#include "engine/review/decisionchange.h"
#include "engine/review/newclusters.h"
#include "engine/review/regroup.h"
#include "engine/review/sessionscoring.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace winnow::engine {

namespace {

struct AnswerPlanText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::AnswerPlanText)
};

/// The records left out, ascending and each once.
Result<std::vector<RecordId>> checkedExclusions(const Answer& answer, const std::vector<RecordId>& members)
{
    std::vector<RecordId> excluded = answer.excluded;
    std::sort(excluded.begin(), excluded.end());
    excluded.erase(std::unique(excluded.begin(), excluded.end()), excluded.end());
    if (!excluded.empty() && answer.verdict != Verdict::Yes)
        return fail(
            ErrorCode::InvalidInput, AnswerPlanText::tr("Records can only be left out together with a yes."));
    if (!std::includes(members.begin(), members.end(), excluded.begin(), excluded.end()))
        return fail(ErrorCode::InvalidInput,
            AnswerPlanText::tr("A record to leave out is not part of this cluster. Nothing was changed."));
    if (!excluded.empty() && members.size() - excluded.size() < 2)
        return fail(ErrorCode::InvalidInput,
            AnswerPlanText::tr(
                "A yes keeps at least two records together. To take all of them apart, answer no."));
    return excluded;
}

/// The newest answer on an item that was not taken back by undo.
Result<std::optional<Operation>> standingAnswer(const Stores& stores, const StoredDecision& current)
{
    for (int limit = 16;; limit *= 16) {
        const auto operations = stores.operations().ofItem(current.decision.item, limit);
        if (!operations)
            return fail(operations);
        for (const Operation& operation : *operations) {
            if (operation.verb != reviewVerbName(ReviewVerb::Answer))
                continue;
            const auto stands = stores.undo().stands(current.session, operation.seq);
            if (!stands)
                return fail(stands);
            if (*stands)
                return operation;
        }
        if (operations->size() < static_cast<size_t>(limit))
            return std::optional<Operation>();
    }
}

/// The items that are in the queue because of the answer so far: only a partial yes makes some.
Result<std::vector<ItemId>> childrenOf(const Stores& stores, const StoredDecision& current)
{
    if (current.decision.excluded.empty())
        return std::vector<ItemId>();
    const auto operation = standingAnswer(stores, current);
    if (!operation)
        return fail(operation);
    const auto body = *operation ? answerBodyFromJson((*operation)->body) : std::nullopt;
    return body ? body->children() : std::vector<ItemId>();
}

/// Records that a partial yes has left out may be in other clusters since they were grouped again.
Result<void> checkNotRegrouped(const Stores& stores, const StoredDecision& current)
{
    if (current.decision.excluded.empty())
        return {};
    const auto answer = standingAnswer(stores, current);
    if (!answer)
        return fail(answer);
    OperationSeq after = *answer ? (*answer)->seq : OperationSeq();
    for (;;) {
        const auto later = stores.operations().ofSession(current.session, after, 500);
        if (!later)
            return fail(later);
        if (later->empty())
            return {};
        for (const Operation& operation : *later) {
            const bool isRegrouping = operation.verb == reviewVerbName(ReviewVerb::Regroup)
                || operation.verb == reviewVerbName(ReviewVerb::Grow);
            const Result<bool> stands
                = isRegrouping ? stores.undo().stands(current.session, operation.seq) : Result<bool>(false);
            if (!stands)
                return fail(stands);
            if (*stands)
                return fail(ErrorCode::Conflict,
                    AnswerPlanText::tr("The records left out of this cluster have been grouped again since. "
                                       "Nothing was changed; undo the grouping first."));
        }
        after = later->back().seq;
    }
}

Result<void> checkUndecided(const Stores& stores, const std::vector<ItemId>& items)
{
    for (const ItemId item : items) {
        const auto stored = stores.decisions().read(item);
        if (!stored)
            return fail(stored);
        const Verdict verdict = *stored ? (*stored)->decision.verdict : Verdict::Open;
        if (verdict != Verdict::Open && verdict != Verdict::Skip)
            return fail(ErrorCode::Conflict,
                AnswerPlanText::tr(
                    "The records left out of this cluster form item %1, which has been answered since. "
                    "Nothing was changed; take that answer back first.")
                    .arg(item.value));
    }
    return {};
}

Result<std::vector<NewItem>> itemsOfExcluded(
    const Stores& stores, SessionId sessionId, const std::vector<RecordId>& excluded)
{
    if (excluded.size() < 2)
        return std::vector<NewItem>();
    const auto session = stores.sessions().read(sessionId);
    if (!session)
        return fail(session);
    const auto scoring = readSessionScoring(stores, sessionId);
    if (!scoring)
        return fail(scoring);
    auto pairs = stores.pairs().among(sessionId, excluded);
    if (!pairs)
        return fail(pairs);
    const std::vector<ScoredPair> scored = scoredNow(*scoring, std::move(*pairs));
    std::vector<NewlyGrouped> groups;
    for (Cluster& group : regroup(excluded, scored, scoring->threshold))
        groups.push_back({std::move(group)});
    return newItemsOf(stores, *session, scoring->model, groups);
}

} // namespace

Result<StoredDecision> readInQueue(const Stores& stores, ItemId item)
{
    const auto stored = stores.decisions().read(item);
    if (!stored)
        return fail(stored);
    if (!*stored)
        return fail(
            ErrorCode::NotFound, AnswerPlanText::tr("There is no item %1 in any queue.").arg(item.value));
    return **stored;
}

Result<AnswerBody> planAnswer(const Stores& stores, const StoredDecision& current, const Answer& answer)
{
    const auto cluster = stores.clusters().read(current.decision.item);
    if (!cluster)
        return fail(cluster);
    const auto excluded = checkedExclusions(answer, cluster->cluster.records);
    if (!excluded)
        return fail(excluded);
    const auto children = childrenOf(stores, current);
    if (!children)
        return fail(children);
    if (current.decision.verdict == answer.verdict && current.decision.excluded == *excluded)
        return AnswerBody{answer.verdict, *excluded, {}, *children, {}};
    if (const auto undecided = checkUndecided(stores, *children); !undecided)
        return fail(undecided);
    if (const auto checked = checkNotRegrouped(stores, current); !checked)
        return fail(checked);
    const auto created = itemsOfExcluded(stores, current.session, *excluded);
    if (!created)
        return fail(created);
    return AnswerBody{answer.verdict, *excluded, *created, {}, *children};
}

} // namespace winnow::engine

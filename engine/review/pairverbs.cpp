#include "engine/review/pairverbs.h"

#include "engine/history/history.h"
#include "engine/review/clusterprojection.h"
#include "engine/review/pairanswerjson.h"
#include "engine/review/performing.h"
#include "engine/review/regroupbody.h"
#include "engine/review/sessionmodel.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct PairVerbsText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::PairVerbsText)
};

bool isAnswerable(const PairAnswer& answer, const RecordRows& rows)
{
    return answer.left < answer.right && rows.rowOf(answer.left) && rows.rowOf(answer.right)
        && answer.verdict != Verdict::Skip;
}

Result<Dataset> datasetOf(const Stores& stores, SessionId id)
{
    const auto session = stores.sessions().read(id);
    return session ? stores.datasets().readFor(*session) : fail(session);
}

Result<void> checkAnswers(const Stores& stores, SessionId session, const std::vector<PairAnswer>& answers)
{
    const auto dataset = datasetOf(stores, session);
    if (!dataset)
        return fail(dataset);
    const bool areFine = std::all_of(answers.begin(), answers.end(),
        [rows = dataset->rows()](const PairAnswer& answer) { return isAnswerable(answer, rows); });
    if (areFine && !answers.empty())
        return {};
    return fail(ErrorCode::InvalidInput,
        PairVerbsText::tr(
            "An answer must be about two different records of this session. Nothing was kept."));
}

Result<void> checkUndecided(const Stores& stores, const std::vector<ItemId>& items)
{
    for (const ItemId item : items) {
        const auto stored = stores.decisions().read(item);
        if (!stored)
            return fail(stored);
        const Verdict verdict = *stored ? (*stored)->decision.verdict : Verdict::Yes;
        if (verdict != Verdict::Open && verdict != Verdict::Skip)
            return fail(ErrorCode::Conflict,
                PairVerbsText::tr("Cluster %1 was decided while the records were being grouped again. "
                                  "Nothing was changed; group them once more.")
                    .arg(item.value));
    }
    return {};
}

Result<std::vector<NewItem>> createdBy(const Stores& stores, SessionId id, const Regrouping& regrouping)
{
    const auto session = stores.sessions().read(id);
    if (!session)
        return fail(session);
    const auto model = readSessionModel(stores, id);
    return model ? newItemsOf(stores, *session, *model, regrouping.created) : fail(model);
}

} // namespace

Result<Changes> comparePairs(
    const ReviewContext& context, SessionId session, const std::vector<PairAnswer>& answers)
{
    if (const auto checked = checkAnswers(context.stores, session, answers); !checked)
        return fail(checked);
    return performOnSession(context, session, ReviewVerb::Compare, {{"answers"_L1, toJson(answers)}});
}

Result<Changes> applyRegrouping(const ReviewContext& context, SessionId session, const Regrouping& regrouping)
{
    if (const auto checked = checkUndecided(context.stores, regrouping.withdrawn); !checked)
        return fail(checked);
    for (const ItemConfidence& one : regrouping.rescored) {
        if (const auto checked = checkUndecided(context.stores, {one.item}); !checked)
            return fail(checked);
    }
    const auto created = createdBy(context.stores, session, regrouping);
    if (!created)
        return fail(created);
    const RegroupBody body{*created, regrouping.withdrawn, regrouping.learned, regrouping.rescored};
    return performOnSession(context, session, ReviewVerb::Regroup, toJson(body));
}

} // namespace winnow::engine

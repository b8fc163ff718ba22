#include "engine/review/growverb.h"

#include "engine/history/history.h"
#include "engine/review/growbody.h"
#include "engine/review/performing.h"
#include "engine/review/sessionmodel.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

#include <algorithm>

namespace winnow::engine {

namespace {

struct GrowVerbText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::GrowVerbText)
};

/// Flags, notes, picks and answers on pairs leave the clusters as they are; so do answers on clusters that
/// stay.
bool leavesClusters(const Operation& operation, const std::vector<ItemId>& withdrawn)
{
    const auto verb = reviewVerbFromName(operation.verb);
    if (!verb || verb == ReviewVerb::Regroup || verb == ReviewVerb::Grow)
        return false;
    return verb != ReviewVerb::Answer
        || (!std::binary_search(withdrawn.begin(), withdrawn.end(), operation.item)
            && operation.body[QLatin1StringView("created")].toArray().isEmpty());
}

Result<void> checkUnchanged(const Stores& stores, SessionId session, const SessionGrowth& growth)
{
    OperationSeq after = growth.basis;
    for (;;) {
        const auto later = stores.operations().ofSession(session, after, 500);
        if (!later)
            return fail(later);
        if (later->empty())
            return {};
        const bool areFine = std::all_of(later->begin(), later->end(),
            [&growth](const Operation& operation) { return leavesClusters(operation, growth.withdrawn); });
        if (!areFine)
            return fail(ErrorCode::Conflict,
                GrowVerbText::tr(
                    "The clusters were changed while the new records were being matched. Nothing "
                    "was changed; try again."));
        after = later->back().seq;
    }
}

Result<std::vector<NewItem>> createdBy(const Stores& stores, SessionId id, const SessionGrowth& growth)
{
    const auto session = stores.sessions().read(id);
    if (!session)
        return fail(session);
    const auto model = readSessionModel(stores, id);
    return model ? newItemsOf(stores, *session, *model, growth.created) : fail(model);
}

} // namespace

Result<Changes> applyGrowth(const ReviewContext& context, SessionId session, const SessionGrowth& growth)
{
    if (const auto checked = checkUnchanged(context.stores, session, growth); !checked)
        return fail(checked);
    const auto created = createdBy(context.stores, session, growth);
    if (!created)
        return fail(created);
    const GrowBody body{
        growth.parts, growth.files, growth.records, *created, growth.withdrawn, growth.answers};
    return performOnSession(context, session, ReviewVerb::Grow, toJson(body));
}

} // namespace winnow::engine

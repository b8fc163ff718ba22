#include "engine/review/performing.h"

#include "engine/history/history.h"
#include "engine/review/clusterprojection.h"

namespace winnow::engine {

Result<Changes> performDraft(const ReviewContext& context, const Operation& draft)
{
    ClusterProjection projection(context.stores);
    return withTouched(context.history.perform(draft, projection), projection);
}

Result<Changes> performOnSession(
    const ReviewContext& context, SessionId session, ReviewVerb verb, const QJsonObject& body)
{
    Operation draft;
    draft.session = session;
    draft.verb = reviewVerbName(verb);
    draft.body = body;
    return performDraft(context, draft);
}

Result<Changes> withTouched(Result<Changes> logged, const ClusterProjection& projection)
{
    if (!logged)
        return logged;
    const Changes touched = changesOf(logged->session, projection.effect());
    // The session's time of last use moves with every operation.
    logged->parts = touched.parts | ChangedPart::Sessions;
    logged->items = touched.items;
    return logged;
}

} // namespace winnow::engine

#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/changes.h"
#include "engine/model/operation.h"
#include "engine/review/decisionchange.h"
#include "engine/review/verbs.h"

#include <QJsonObject>

namespace winnow::engine {

class ClusterProjection;

/// Performs a draft with session, item, verb and body; the changes name all that it touched.
Result<Changes> performDraft(const ReviewContext& context, const Operation& draft);

/// The same for a verb that acts on no single item.
Result<Changes> performOnSession(
    const ReviewContext& context, SessionId session, ReviewVerb verb, const QJsonObject& body);

/// What the log cannot know: which items and parts the projection has touched.
Result<Changes> withTouched(Result<Changes> logged, const ClusterProjection& projection);

} // namespace winnow::engine

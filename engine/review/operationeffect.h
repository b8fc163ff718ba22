#pragma once

#include "engine/base/result.h"
#include "engine/model/operation.h"
#include "engine/review/decisionchange.h"

#include <functional>
#include <optional>
#include <vector>

namespace winnow::engine {

/// The decision on an item of a session as it is now; none when the item is not in its queue.
using DecisionLookup = std::function<Result<std::optional<Decision>>(SessionId, ItemId)>;

/// What an operation does to decisions, the item acted on first. Corrupt when it does not fit them: an
/// unknown verb, a malformed body, an item that is not in the queue.
Result<std::vector<DecisionChange>> effectOf(const Operation& operation, const DecisionLookup& lookUp);

/// What taking the operation back does, by means of its inverse; again the item acted on first.
Result<std::vector<DecisionChange>> effectOfUndoing(const Operation& operation, const DecisionLookup& lookUp);

/// Corrupt, with a sentence that names the operation.
tl::unexpected<Error> operationDoesNotFit(const Operation& operation);

} // namespace winnow::engine

#pragma once

#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/pairanswer.h"

#include <vector>

namespace winnow::engine {

class Stores;

/// The same answers in the order in which the session's log gave them last, the oldest first. Reads the log
/// only when there are answers. Cancelled when the caller cancels.
Result<std::vector<PairAnswer>> inOrderOfAnswering(
    const Stores& stores, SessionId session, std::vector<PairAnswer> answers, Progress& progress);

/// The pairs that an operation of the log answers; none for other verbs.
Result<std::vector<PairAnswer>> answersOf(const Stores& stores, OperationSeq operation);

} // namespace winnow::engine

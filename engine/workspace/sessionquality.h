#pragma once

#include "engine/activelearning/qualityestimate.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/session.h"

#include <optional>

namespace winnow::engine {

class Stores;

/// Precision and recall of the predicted matches as the answers let them be estimated. None with fewer than
/// 20 answers that say something of scored pairs, because then it would be the machine's own guess. Reads all
/// pairs of a session with answers: some seconds for millions. Cancelled when the caller cancels.
Result<std::optional<QualityEstimate>> sessionQuality(
    const Stores& stores, const Session& session, Progress& progress);

} // namespace winnow::engine

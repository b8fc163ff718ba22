#pragma once

#include "engine/matching/expectationmaximization.h"
#include "engine/matching/matcher.h"

#include <vector>

namespace winnow::engine {

/// Whether the data alone separates matches from non-matches too badly to be trusted without answers: the
/// number of matches was not steady, or sits on its upper bound while the clusters have fewer than three rows
/// on average, or the weights of the kept pairs have no valley between non-matches and matches.
bool needsAnswers(
    const EmEstimate& estimate, const std::vector<RowCluster>& clusters, const ScoredPairs& pairs);

/// True when a histogram of the weights has two heights with a lower place between them, at most half as high
/// as the lower of the two. Fewer than 50 pairs above 0 are too few to judge: then true.
bool hasValley(const ScoredPairs& pairs);

} // namespace winnow::engine

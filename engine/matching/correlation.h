#pragma once

#include "engine/matching/levelpatterns.h"

#include <vector>

namespace winnow::engine {

/// Groups fields that say much the same (postcode and suburb, title and subtitle): fields whose levels share
/// more than half of their information (normalised mutual information). A group number per field, 0 for the
/// first group.
std::vector<int> correlatedGroups(const CountedPatterns& pairs);

/// Mutual information of two fields' levels over the smaller of their entropies, in [0, 1]; over the pairs
/// where neither is blank.
double sharedInformation(const CountedPatterns& pairs, std::size_t one, std::size_t other);

} // namespace winnow::engine

#pragma once

#include "engine/model/pairanswer.h"

#include <vector>

namespace winnow::engine {

/// The answers "not one" among `known` and `added` whose two records are one by the answers "one" of both:
/// same as the same is the same. Only those that are broken because of `added`; in the order of their
/// records.
std::vector<PairAnswer> contradictedAnswers(
    const std::vector<PairAnswer>& known, const std::vector<PairAnswer>& added);

} // namespace winnow::engine

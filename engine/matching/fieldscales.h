#pragma once

#include "engine/matching/levelpatterns.h"
#include "engine/matching/leveltable.h"

#include <vector>

namespace winnow::engine {

/// How much the evidence of each field counts, so that a sum over fields says what something that is no sum
/// has found out.
struct FieldScales {
    std::vector<double> scales; ///< by field, at least 0; 1: as it is
    double prior = 0; ///< natural-log odds of a pattern without evidence
};

/// Logistic regression of `probabilities`, one by pattern and counted as often as the pattern, on the weights
/// of each field; held, weakly, at scales of 1. Begins at `prior`. Damped Newton steps, O(patterns x
/// fields^2) each.
FieldScales fitFieldScales(const CountedPatterns& pairs, const LevelTable& weights,
    const std::vector<double>& probabilities, double prior);

} // namespace winnow::engine

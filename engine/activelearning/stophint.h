#pragma once

#include "engine/activelearning/qualityestimate.h"

#include <cstdint>
#include <span>

namespace winnow::engine {

/// How much of the predicted pairs differ between two groupings of the same rows, given as a group number per
/// row: pairs in one but not the other over the pairs in either, in [0, 1]. Linear in the rows.
double changedShare(std::span<const std::uint32_t> before, std::span<const std::uint32_t> now);

/// Whether further answers are likely to change little: the last 15 of them together changed less than 0.5 %
/// of the predicted pairs, and the intervals of precision and recall are within 2 points on either side.
/// `changes` is the changedShare() of each answer so far, the last one at the end.
bool mayStop(std::span<const double> changes, const QualityEstimate& quality);

} // namespace winnow::engine

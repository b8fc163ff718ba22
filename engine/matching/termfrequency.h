#pragma once

#include "engine/matching/distinctrecords.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// How much exact agreement on a value counts beyond the field's mean: ln( sum f^2 ) - ln f, with f the
/// value's share of the records that are not blank, at least half a record, clipped to +-6. Common values
/// lose, rare ones gain. By value id; 0 for blank.
std::vector<float> termFrequencyAdjustments(std::span<const std::uint32_t> recordsOfValue);

/// How many records have each value of one compared field, by value id.
std::vector<std::uint32_t> recordsOfValues(
    const DistinctRecords& records, std::size_t field, std::size_t valueCount);

} // namespace winnow::engine

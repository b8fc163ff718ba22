#pragma once

#include "engine/matching/comparison.h"

#include <vector>

namespace winnow::engine {

/// All pairs of distinct records that could match: those of one table, or those across two.
double allPairs(const DistinctRecords& records);

/// All pairs of a small table, of a large one a uniformly random sample with a fixed seed.
std::vector<RecordPair> samplePairs(const DistinctRecords& records);

/// P(level | non-match) by field and level, 0 for level 0: counted on random pairs, of which so few match
/// that they stand for the non-matches, with half a pair added to each level. That of the exact level is
/// counted over all pairs instead, from the values' frequencies: for rare values a sample would miss it.
std::vector<std::vector<double>> levelShares(
    const CountedPatterns& sample, const RecordComparison& comparison);

} // namespace winnow::engine

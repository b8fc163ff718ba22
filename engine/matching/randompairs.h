#pragma once

#include "engine/matching/comparison.h"
#include "engine/matching/leveltable.h"

#include <vector>

namespace winnow::engine {

/// All pairs of distinct records that could match: those of one table, or those across two.
double allPairs(const DistinctRecords& records);

/// All pairs of a small table, of a large one a uniformly random sample with a fixed seed.
std::vector<RecordPair> samplePairs(const DistinctRecords& records);

/// P(level | non-match) by field and level, 0 for level 0: counted on random pairs, of which so few match
/// that they stand for the non-matches, with half a pair added to each level. That of exact agreement is
/// counted over all pairs of a table instead, from the records of each value: a sample would miss it where
/// values are rare.
LevelTable levelShares(const CountedPatterns& sample, const RecordComparison& comparison,
    const DistinctRecords& records, const MatchTable& table);

} // namespace winnow::engine

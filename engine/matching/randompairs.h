#pragma once

#include "engine/matching/comparison.h"
#include "engine/matching/leveltable.h"

#include <vector>

namespace winnow::engine {

/// All pairs of distinct records that could match: those of one table, or those across two.
double allPairs(const DistinctRecords& records);

/// All pairs of a small table, of a large one a uniformly random sample with a fixed seed.
std::vector<RecordPair> samplePairs(const DistinctRecords& records);

/// Pairs of a table that are expected to match, by field.
struct MatchingPairs {
    std::vector<double> known; ///< with a value on both sides
    std::vector<double> exact; ///< with the same one
};

/// P(level | non-match) by field and level, 0 for level 0: counted on random pairs, with half a pair added to
/// each level. That of exact agreement is counted over all pairs of a table instead, from the records of each
/// value: a sample would miss it where values are rare. There, `matching` pairs do not count: where most
/// pairs that agree exactly are matches, they would make agreement look common among non-matches.
LevelTable levelShares(const CountedPatterns& sample, const RecordComparison& comparison,
    const DistinctRecords& records, const MatchTable& table, const MatchingPairs& matching);

} // namespace winnow::engine

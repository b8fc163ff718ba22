#pragma once

#include "engine/matching/matcher.h"
#include "engine/matching/recordscores.h"
#include "engine/matching/recordwords.h"

#include <vector>

namespace winnow::engine {

/// What was found about distinct records, to be told of rows.
struct RecordResult {
    const DistinctRecords& records;
    const std::vector<ScoredRecordPair>& pairs; ///< ascending
    const std::vector<PairSignals>& signals; ///< by pair
    const RecordWords& words;
    const LevelPatterns& patterns;
    const Scorer& scorer;
    const std::vector<std::uint32_t>& clusterOfRecord; ///< the smallest record of each one's cluster
    double threshold = 0;
    double keptWeight = 0;
};

/// Clusters of rows; equal rows are together when their own weight reaches the threshold. Ascending by first
/// row, without confidence.
std::vector<RowCluster> rowClusters(const RecordResult& result);

/// Pairs of rows with their evidence: between all rows of a cluster of at most 200, and of other records
/// between their first rows, which stand for the equal ones.
ScoredPairs rowPairs(const RecordResult& result, const std::vector<RowCluster>& clusters, RowIndex rowCount);

/// Sets the clusters' confidence from the pairs.
void setConfidence(std::vector<RowCluster>& clusters, const ScoredPairs& pairs, RowIndex rowCount);

} // namespace winnow::engine

#pragma once

#include "engine/matching/candidates.h"
#include "engine/matching/comparison.h"
#include "engine/matching/levelpatterns.h"
#include "engine/matching/nodelinkage.h"
#include "engine/matching/scoring.h"
#include "engine/matching/stagerunner.h"

#include <vector>

namespace winnow::engine {

/// Two records with their weight and the levels it comes from.
struct ScoredRecordPair {
    RowIndex left = 0;
    RowIndex right = 0;
    PatternId pattern = 0;
    double weight = 0;
};

/// Which candidates are worth keeping.
struct KeptPairs {
    double least = 0; ///< those with at least this weight
    std::size_t bestOfRecord = 0; ///< and so many of each record's best ones, whatever their weight
};

/// The candidates to be kept, ascending by (left, right).
std::vector<ScoredRecordPair> scoreCandidates(const CandidatePairs& candidates,
    const std::vector<PatternId>& patternOfPair, const LevelPatterns& patterns, const Scorer& scorer,
    const KeptPairs& kept, StageRunner& stages);

/// Scores these pairs, which must ascend.
std::vector<ScoredRecordPair> scorePairs(std::span<const RecordPair> pairs,
    const std::vector<PatternId>& patternOfPair, const LevelPatterns& patterns, const Scorer& scorer);

/// The scored pairs as links between records that stand for one row or several equal ones.
LinkageProblem linkageOf(
    const DistinctRecords& records, const std::vector<ScoredRecordPair>& pairs, double threshold);

/// The pairs inside small components (at most 200 records) that may be one and are not among `pairs`,
/// ascending.
std::vector<RecordPair> missingPairs(
    const DistinctRecords& records, const std::vector<ScoredRecordPair>& pairs, const LinkageProblem& graph);

} // namespace winnow::engine

#pragma once

#include "engine/model/cluster.h"

#include <optional>
#include <span>
#include <vector>

namespace winnow::engine {

/// What one compared field adds to a match weight, in natural-log odds.
struct Contribution {
    int field = 0; ///< index among the model's compared fields
    double weight = 0;
    std::vector<double> levelShares; ///< how often each level occurs, by level; of a single pair: one 1

    bool operator==(const Contribution&) const = default;
};

/// A match weight taken apart: `total` is `prior` plus the contributions' weights added in their order,
/// exactly.
struct PairExplanation {
    double prior = 0;
    std::vector<Contribution> contributions; ///< one per compared field, in the model's order
    double total = 0;
    double probability = 0; ///< 1 / (1 + exp(-total))

    bool operator==(const PairExplanation&) const = default;
};

/// The record of a cluster that is least attached to the others.
struct WeakestRecord {
    RecordId record;
    double probability = 0; ///< mean match probability with the other members

    bool operator==(const WeakestRecord&) const = default;
};

/// A cluster's evidence: the mean over its known pairs. `total` is prior + contributions in their order,
/// exactly.
struct ClusterExplanation {
    double prior = 0;
    std::vector<Contribution> contributions;
    double total = 0;
    qint64 knownPairs = 0;
    std::optional<WeakestRecord> weakest; ///< none without known pairs

    bool operator==(const ClusterExplanation&) const = default;
};

/// The probability that belongs to natural-log odds.
double probabilityOf(double weight);

PairExplanation explainPair(const ScoredPair& pair, double prior);

/// `pairs` may hold pairs of other records: only those between two members count.
ClusterExplanation explainCluster(
    std::span<const RecordId> members, std::span<const ScoredPair> pairs, double prior);

/// The member whose mean match probability with the others is lowest, the smaller id at a tie. The mean is
/// over the pairs that are known; a member without any known pair has probability 0.
std::optional<WeakestRecord> weakestRecord(
    std::span<const RecordId> members, std::span<const ScoredPair> pairs);

/// Cluster::confidence of these members: the probability of their weakest record; 1 for a single record.
double confidenceOf(std::span<const RecordId> members, std::span<const ScoredPair> pairs);

} // namespace winnow::engine

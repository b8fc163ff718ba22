#pragma once

#include "engine/activelearning/answerlinks.h"
#include "engine/activelearning/pairtable.h"
#include "engine/matching/averagelinkage.h"
#include "engine/matching/matcher.h"

#include <cstdint>
#include <span>
#include <vector>

namespace winnow::engine {

/// What rows are grouped by. Spans refer to the caller's data for the time of the call.
struct RegroupInput {
    const PairTable& table;
    std::span<const double> logits; ///< of all pairs of the table
    double threshold = 0; ///< natural-log odds; clusters merge while their mean reaches it
    const AnswerLinks& answers; ///< hard constraints; together wins where they contradict each other
    std::span<const RowCluster> fixed = {}; ///< decided clusters: they stay exactly as they are
    /// By row: the source it comes from, when no two rows of that source are one entity; 0 for none. With two
    /// such sources this is greedy one-to-one linking, best pairs first. Loses against answers and fixed
    /// clusters. May be empty.
    std::span<const std::uint32_t> cleanSourceOfRow = {};
    double missing = LinkageProblem{}.missing; ///< log-odds of a pair that the table does not have
    int threads = 2; ///< the result is the same for any number
    /// By row: the settled cluster it is in, counted from 1; 0 for none. Rows of one settled cluster stay
    /// together, rows of two never come together; the others may join any. May be empty.
    std::span<const std::uint32_t> settledOfRow = {};
};

/// What to take a pair for that matching did not keep: the median of `logits` among the pairs that it only
/// just kept (log-odds below -5), because what was learned may think better or worse of such pairs. With few
/// of them what matching takes; at most -1.
double missingLogit(const PairTable& table, std::span<const double> logits);

/// All clusters of at least two rows, ascending by first row, with their confidence (Cluster::confidence by
/// these logits); the fixed ones among them, as given. Average linkage inside connected components, as
/// matchTable() does it; rows that are equal in all compared fields stay together unless an answer parts
/// them.
std::vector<RowCluster> regroup(const RegroupInput& input);

/// What an answer changes: the clusters that are new, and those that they replace.
struct PartialRegrouping {
    std::vector<RowCluster> clusters; ///< ascending by first row
    std::vector<std::size_t> replaced; ///< places in `before`, ascending

    bool operator==(const PartialRegrouping&) const = default;
};

/// Groups only the rows that can be affected when something about `touched` rows has changed: their connected
/// components and all clusters of `before` that reach into these. The other clusters stay as they are.
/// `before` holds disjoint clusters, the fixed ones among them or not.
PartialRegrouping regroupAround(
    const RegroupInput& input, std::span<const RowIndex> touched, std::span<const RowCluster> before);

/// `before` with what a partial regrouping has changed, ascending by first row.
std::vector<RowCluster> withChanges(std::vector<RowCluster> before, const PartialRegrouping& changes);

/// A group number per row: the first row of its cluster; a row in no cluster is alone.
std::vector<std::uint32_t> partitionOf(RowIndex rowCount, std::span<const RowCluster> clusters);

} // namespace winnow::engine

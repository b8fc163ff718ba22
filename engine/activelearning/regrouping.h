#pragma once

#include "engine/activelearning/answerlinks.h"
#include "engine/activelearning/pairtable.h"
#include "engine/matching/matcher.h"

#include <functional>
#include <span>
#include <vector>

namespace winnow::engine {

/// What rows are grouped by. Spans refer to the caller's data for the time of the call.
struct RegroupInput {
    const PairTable& table;
    std::span<const double> logits; ///< of all pairs of the table
    double threshold = 0; ///< natural-log odds; clusters merge while their mean reaches it
    const AnswerLinks& answers; ///< hard constraints
    std::span<const RowCluster> fixed; ///< decided clusters: they stay exactly as they are
    /// Whether two rows must not be together for a reason of their own, "a source has no duplicates" or
    /// one-to-one linking; empty for none. Symmetric. Loses against answers and fixed clusters.
    std::function<bool(RowIndex, RowIndex)> areApart;
    int threads = 2; ///< the result is the same for any number
};

/// All clusters of at least two rows, ascending by first row, with their confidence; the fixed ones among
/// them. Average linkage inside connected components, as matchTable() does it (clustering.h).
std::vector<RowCluster> regroup(const RegroupInput& input);

/// The same for those components only that hold a row of `touched`, under the links as they are now and
/// under the clusters of `before` as they were: what changes after an answer. Rows of all returned clusters
/// and of `dissolved` are the ones whose clusters in `before` are replaced.
struct PartialRegrouping {
    std::vector<RowCluster> clusters; ///< new ones, ascending by first row
    std::vector<std::size_t> replaced; ///< places in `before`, ascending

    bool operator==(const PartialRegrouping&) const = default;
};

PartialRegrouping regroupAround(
    const RegroupInput& input, std::span<const RowIndex> touched, std::span<const RowCluster> before);

/// `before` with what a partial regrouping has changed.
std::vector<RowCluster> withChanges(std::span<const RowCluster> before, PartialRegrouping changes);

/// A group number per row: the cluster's first row; rows in no cluster are alone.
std::vector<std::uint32_t> partitionOf(RowIndex rowCount, std::span<const RowCluster> clusters);

} // namespace winnow::engine

#pragma once

#include "engine/matching/scoredpairs.h"

#include <span>
#include <utility>
#include <vector>

namespace winnow::engine {

/// Rows that a person has said do, or do not, belong together.
using RowPair = std::pair<RowIndex, RowIndex>;

struct LinkageOptions {
    double threshold = 0; ///< clusters merge while their mean log-odds reach it
    double missing = -4; ///< log-odds assumed for a pair that is not among the given ones
    std::vector<RowPair> mustLink; ///< hold whatever the weights say, also against cannotLink
    std::vector<RowPair> cannotLink;
};

/// Average linkage on log-odds inside the connected components of pairs at or above the threshold.
/// Rows are 0 .. rowCount - 1; `pairs` may come in any order and the result does not depend on it.
/// Every row is in exactly one of the returned groups; rows ascend, groups ascend by their first row.
std::vector<std::vector<RowIndex>> clusterByAverageLinkage(
    RowIndex rowCount, std::span<const ScoredRowPair> pairs, const LinkageOptions& options);

} // namespace winnow::engine

#pragma once

#include <cstdint>
#include <vector>

namespace winnow::engine {

/// What is known between two nodes: the summed log-odds of `known` of their row pairs.
struct NodeLink {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    double sum = 0; ///< -infinity keeps the two apart for ever
    double known = 0;
};

/// One connected component to be grouped: nodes 0 .. sizes.size() - 1, each standing for `sizes` rows.
struct LinkageProblem {
    std::vector<std::uint32_t> sizes;
    std::vector<NodeLink> links;
    double threshold = 0;
    double missing = -4; ///< log-odds of a row pair that is not known; below the threshold
    /// By node, ascending: the sources of its rows of which no cluster may have two rows. Empty when there
    /// are none such.
    std::vector<std::vector<std::uint32_t>> sources = {};
};

/// Average linkage on log-odds: merges the two clusters with the highest mean weight over all their pairs
/// while it reaches the threshold, the earlier ones at a tie. Returns for each node the smallest node of its
/// cluster. O(l log l) for l links.
std::vector<std::uint32_t> averageLinkage(const LinkageProblem& problem);

} // namespace winnow::engine

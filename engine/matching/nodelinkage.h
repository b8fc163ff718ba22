#pragma once

#include "engine/matching/averagelinkage.h"
#include "engine/matching/stagerunner.h"

#include <cstdint>
#include <vector>

namespace winnow::engine {

/// Components of more nodes than this are cut by a rising threshold before they are grouped.
constexpr std::size_t largestComponent = 5000;

struct GraphGrouping {
    std::vector<std::uint32_t> clusterOfNode; ///< the smallest node of a node's cluster
    std::size_t cutComponents = 0; ///< how many were too large
};

/// The smallest node of each node's component: connected are nodes whose mean weight reaches the threshold,
/// or 0 when that is lower.
std::vector<std::uint32_t> connectedComponents(const LinkageProblem& graph);

/// Average linkage inside each connected component of a graph, components in parallel.
GraphGrouping groupGraph(const LinkageProblem& graph, StageRunner& stages);

} // namespace winnow::engine

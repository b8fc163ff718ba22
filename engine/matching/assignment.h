#pragma once

#include "engine/matching/averagelinkage.h"
#include "engine/matching/stagerunner.h"

#include <cstdint>
#include <vector>

namespace winnow::engine {

/// Gives each record of one table at most one partner in the other, so that the partners' log-odds above the
/// threshold add up to the most (the assignment of Jaro 1989, J. Am. Stat. Assoc. 84:414). Links lead
/// from a node of the first table to one of the second. Components of more than 400 nodes are assigned
/// greedily, the best pair first. Returns for each node the smaller node of its pair, else itself.
std::vector<std::uint32_t> assignPartners(const LinkageProblem& graph, StageRunner& stages);

} // namespace winnow::engine

#pragma once

#include "engine/activelearning/regrouping.h"
#include "engine/matching/averagelinkage.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// Some rows of a table as nodes to be grouped: rows that are together for certain (equal in all compared
/// fields, or said to be one) are one node.
struct LinkageGraph {
    std::vector<RowIndex> rows; ///< ascending
    std::vector<std::uint32_t> nodeOfRow; ///< by place in `rows`
    LinkageProblem problem;
};

/// The graph of `rows` (ascending), of which none is in a fixed cluster.
LinkageGraph linkageGraph(const RegroupInput& input, std::vector<RowIndex> rows);

} // namespace winnow::engine

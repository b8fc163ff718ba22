#pragma once

#include "engine/matching/matcher.h"

#include <optional>
#include <span>
#include <vector>

namespace winnow::engine {

/// Which old cluster each new one continues, as a place in `before`: the one with which it shares most rows,
/// the earlier one at a tie. Each old cluster is continued at most once: by the new cluster that shares most
/// rows with it, the one with the smaller first row at a tie; the other parts of a split are new (nothing).
/// `before` is in the order of age, the oldest first. Clusters of either side are disjoint.
std::vector<std::optional<std::size_t>> lineageOf(
    std::span<const RowCluster> before, std::span<const RowCluster> now);

} // namespace winnow::engine

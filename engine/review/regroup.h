#pragma once

#include "engine/base/id.h"
#include "engine/model/cluster.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// Clusters records among themselves once more, by average linkage over the pairs that are known: those a
/// reviewer left out of a cluster. `records` ascend; pairs with other records do not count. Returns groups of
/// two or more, ascending by their first record, each with its confidence.
std::vector<Cluster> regroup(
    std::span<const RecordId> records, std::span<const ScoredPair> pairs, double threshold);

} // namespace winnow::engine

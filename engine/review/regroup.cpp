#include "engine/review/regroup.h"

#include "engine/matching/clustering.h"
#include "engine/matching/explanation.h"

#include <algorithm>
#include <optional>

namespace winnow::engine {

namespace {

std::optional<RowIndex> placeOf(std::span<const RecordId> records, RecordId record)
{
    const auto found = std::lower_bound(records.begin(), records.end(), record);
    if (found == records.end() || *found != record)
        return std::nullopt;
    return static_cast<RowIndex>(found - records.begin());
}

std::vector<ScoredRowPair> pairsAmong(std::span<const RecordId> records, std::span<const ScoredPair> pairs)
{
    std::vector<ScoredRowPair> among;
    for (const ScoredPair& pair : pairs) {
        const auto left = placeOf(records, pair.left);
        const auto right = placeOf(records, pair.right);
        if (left && right)
            among.push_back({*left, *right, pair.weight});
    }
    return among;
}

} // namespace

std::vector<Cluster> regroup(
    std::span<const RecordId> records, std::span<const ScoredPair> pairs, double threshold)
{
    LinkageOptions options;
    options.threshold = threshold;
    const auto groups
        = clusterByAverageLinkage(static_cast<RowIndex>(records.size()), pairsAmong(records, pairs), options);
    std::vector<Cluster> clusters;
    for (const std::vector<RowIndex>& group : groups) {
        if (group.size() < 2)
            continue;
        Cluster cluster;
        for (const RowIndex row : group)
            cluster.records.push_back(records[row]);
        cluster.confidence = confidenceOf(cluster.records, pairs);
        clusters.push_back(std::move(cluster));
    }
    return clusters;
}

} // namespace winnow::engine

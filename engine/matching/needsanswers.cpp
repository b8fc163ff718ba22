#include "engine/matching/needsanswers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace winnow::engine {

namespace {

constexpr double smallClusters = 3;
constexpr double deepEnough = 0.5;
constexpr double leastWeight = -6;
constexpr double binWidth = 1.5;
constexpr std::size_t bins = 24;
constexpr std::size_t firstMatchBin = 4; ///< from 0 on
constexpr std::size_t fewPairs = 50;

double meanSize(const std::vector<RowCluster>& clusters)
{
    double rows = 0;
    for (const RowCluster& cluster : clusters)
        rows += static_cast<double>(cluster.rows.size());
    return clusters.empty() ? 0 : rows / static_cast<double>(clusters.size());
}

std::array<double, bins> histogram(const ScoredPairs& pairs)
{
    std::array<double, bins> counts{};
    for (const ScoredRowPair& pair : pairs.pairs) {
        if (pair.weight < leastWeight) // kept for answers only
            continue;
        const double bin = std::floor((pair.weight - leastWeight) / binWidth);
        counts[static_cast<std::size_t>(std::clamp(bin, 0.0, double{bins - 1}))] += 1;
    }
    return counts;
}

} // namespace

bool needsAnswers(
    const EmEstimate& estimate, const std::vector<RowCluster>& clusters, const ScoredPairs& pairs)
{
    const bool clampedOnSmall = estimate.atMost && meanSize(clusters) < smallClusters;
    return !estimate.isSteady || clampedOnSmall || !hasValley(pairs);
}

bool hasValley(const ScoredPairs& pairs)
{
    const auto matches = std::count_if(
        pairs.pairs.begin(), pairs.pairs.end(), [](const ScoredRowPair& pair) { return pair.weight >= 0; });
    if (static_cast<std::size_t>(matches) < fewPairs)
        return true;
    const std::array<double, bins> counts = histogram(pairs);
    const auto border = counts.begin() + firstMatchBin;
    const auto low = std::max_element(counts.begin(), border);
    const auto high = std::max_element(border, counts.end());
    const double valley = *std::min_element(low, high + 1);
    return valley <= deepEnough * std::min(*low, *high);
}

} // namespace winnow::engine

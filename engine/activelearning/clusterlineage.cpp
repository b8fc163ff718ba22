#include "engine/activelearning/clusterlineage.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace winnow::engine {

namespace {

/// How many rows an old cluster and a new one share.
struct Overlap {
    std::size_t before = 0;
    std::size_t now = 0;
    std::size_t rows = 0;
};

std::vector<Overlap> overlapsOf(std::span<const RowCluster> before, std::span<const RowCluster> now)
{
    std::unordered_map<RowIndex, std::size_t> clusterBefore;
    for (std::size_t place = 0; place < before.size(); ++place) {
        for (const RowIndex row : before[place].rows)
            clusterBefore.emplace(row, place);
    }
    std::vector<Overlap> overlaps;
    for (std::size_t place = 0; place < now.size(); ++place) {
        std::vector<std::size_t> olds;
        for (const RowIndex row : now[place].rows) {
            if (const auto found = clusterBefore.find(row); found != clusterBefore.end())
                olds.push_back(found->second);
        }
        std::sort(olds.begin(), olds.end());
        for (auto first = olds.begin(); first != olds.end();) {
            const auto last = std::upper_bound(first, olds.end(), *first);
            overlaps.push_back({*first, place, static_cast<std::size_t>(last - first)});
            first = last;
        }
    }
    return overlaps;
}

} // namespace

std::vector<std::optional<std::size_t>> lineageOf(
    std::span<const RowCluster> before, std::span<const RowCluster> now)
{
    std::vector<Overlap> overlaps = overlapsOf(before, now);
    std::sort(overlaps.begin(), overlaps.end(), [now](const Overlap& one, const Overlap& other) {
        return std::tuple(other.rows, one.before, now[one.now].rows.front())
            < std::tuple(one.rows, other.before, now[other.now].rows.front());
    });
    std::vector<std::optional<std::size_t>> lineage(now.size());
    std::vector<bool> isContinued(before.size());
    for (const Overlap& overlap : overlaps) {
        if (lineage[overlap.now] || isContinued[overlap.before])
            continue;
        lineage[overlap.now] = overlap.before;
        isContinued[overlap.before] = true;
    }
    return lineage;
}

} // namespace winnow::engine

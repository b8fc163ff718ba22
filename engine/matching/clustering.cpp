#include "engine/matching/clustering.h"

#include "engine/base/progress.h"
#include "engine/matching/nodelinkage.h"
#include "engine/matching/unionfind.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace winnow::engine {

namespace {

/// Rows contracted to nodes by what must be together.
struct Contraction {
    std::vector<std::uint32_t> nodeOfRow;
    std::vector<std::uint32_t> sizes;
};

Contraction contract(RowIndex rowCount, std::span<const RowPair> mustLink)
{
    UnionFind sets(rowCount);
    for (const auto& [one, other] : mustLink)
        sets.unite(one, other);
    Contraction result{std::vector<std::uint32_t>(rowCount), {}};
    for (RowIndex row = 0; row < rowCount; ++row) {
        const RowIndex first = sets.find(row);
        if (first == row)
            result.sizes.push_back(0);
        result.nodeOfRow[row]
            = first == row ? static_cast<std::uint32_t>(result.sizes.size() - 1) : result.nodeOfRow[first];
        ++result.sizes[result.nodeOfRow[row]];
    }
    return result;
}

std::vector<ScoredRowPair> sortedPairs(std::span<const ScoredRowPair> pairs)
{
    std::vector<ScoredRowPair> sorted(pairs.begin(), pairs.end());
    // The order in which weights are added up must not depend on the order in which pairs come.
    std::sort(sorted.begin(), sorted.end(), [](const ScoredRowPair& one, const ScoredRowPair& other) {
        return std::tuple(one.left, one.right, one.weight)
            < std::tuple(other.left, other.right, other.weight);
    });
    return sorted;
}

std::vector<NodeLink> linksBetweenNodes(
    const Contraction& nodes, std::span<const ScoredRowPair> pairs, std::span<const RowPair> cannotLink)
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, NodeLink> links;
    const auto add = [&](RowIndex one, RowIndex other, double weight) {
        const auto [left, right] = std::minmax({nodes.nodeOfRow[one], nodes.nodeOfRow[other]});
        if (left == right)
            return;
        NodeLink& link = links.try_emplace({left, right}, NodeLink{left, right, 0, 0}).first->second;
        link.sum += weight;
        link.known += 1;
    };
    for (const ScoredRowPair& pair : sortedPairs(pairs))
        add(pair.left, pair.right, pair.weight);
    for (const auto& [one, other] : cannotLink)
        add(one, other, -std::numeric_limits<double>::infinity());
    std::vector<NodeLink> result;
    for (const auto& [key, link] : links)
        result.push_back(link);
    return result;
}

} // namespace

std::vector<std::vector<RowIndex>> clusterByAverageLinkage(
    RowIndex rowCount, std::span<const ScoredRowPair> pairs, const LinkageOptions& options)
{
    const Contraction nodes = contract(rowCount, options.mustLink);
    const LinkageProblem graph{
        nodes.sizes, linksBetweenNodes(nodes, pairs, options.cannotLink), options.threshold, options.missing};
    SilentProgress progress;
    StageRunner stages(1, progress);
    const std::vector<std::uint32_t> clusterOfNode = groupGraph(graph, stages).clusterOfNode;
    std::vector<std::vector<RowIndex>> groups;
    std::vector<std::size_t> groupOfCluster(nodes.sizes.size(), std::numeric_limits<std::size_t>::max());
    for (RowIndex row = 0; row < rowCount; ++row) {
        std::size_t& group = groupOfCluster[clusterOfNode[nodes.nodeOfRow[row]]];
        if (group == std::numeric_limits<std::size_t>::max()) {
            group = groups.size();
            groups.emplace_back();
        }
        groups[group].push_back(row);
    }
    return groups;
}

} // namespace winnow::engine

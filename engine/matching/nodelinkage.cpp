#include "engine/matching/nodelinkage.h"

#include "engine/matching/unionfind.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace winnow::engine {

namespace {

constexpr std::size_t componentsPerRange = 256;

double meanOf(const NodeLink& link)
{
    return link.known > 0 ? link.sum / link.known : link.sum;
}

double leastMeanOf(const LinkageProblem& graph)
{
    return std::min(0.0, graph.threshold);
}

/// The smallest node of each node's component, where links whose mean reaches `least` connect.
std::vector<std::uint32_t> connectedBy(const LinkageProblem& graph, double least)
{
    UnionFind sets(static_cast<std::uint32_t>(graph.sizes.size()));
    for (const NodeLink& link : graph.links) {
        if (meanOf(link) >= least)
            sets.unite(link.left, link.right);
    }
    std::vector<std::uint32_t> components(graph.sizes.size());
    for (std::uint32_t node = 0; node < components.size(); ++node)
        components[node] = sets.find(node);
    return components;
}

/// Things sorted by the component they belong to.
struct Buckets {
    std::vector<std::size_t> offsets;
    std::vector<std::uint32_t> items;

    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t bucket) const
    {
        return std::span(items).subspan(offsets[bucket], offsets[bucket + 1] - offsets[bucket]);
    }
};

template <typename BucketOf>
Buckets sortedIntoBuckets(std::size_t bucketCount, std::size_t itemCount, const BucketOf& bucketOf)
{
    Buckets buckets{std::vector<std::size_t>(bucketCount + 1), std::vector<std::uint32_t>(itemCount)};
    for (std::size_t item = 0; item < itemCount; ++item)
        ++buckets.offsets[bucketOf(item) + 1];
    std::partial_sum(buckets.offsets.begin(), buckets.offsets.end(), buckets.offsets.begin());
    std::vector<std::size_t> next = buckets.offsets;
    for (std::size_t item = 0; item < itemCount; ++item)
        buckets.items[next[bucketOf(item)]++] = static_cast<std::uint32_t>(item);
    return buckets;
}

/// A graph taken apart into its components.
class Components {
public:
    /// Links whose mean reaches `least` connect.
    Components(const LinkageProblem& graph, double least)
        : m_graph(graph)
        , m_placeOf(graph.sizes.size())
    {
        const std::vector<std::uint32_t> component = connectedBy(graph, least);
        const std::size_t nodes = component.size();
        // Links between components are left out: they go to a bucket behind the last one.
        m_links = sortedIntoBuckets(nodes + 1, graph.links.size(), [&](std::size_t number) -> std::size_t {
            const NodeLink& link = graph.links[number];
            return component[link.left] == component[link.right] ? component[link.left] : nodes;
        });
        m_nodes = sortedIntoBuckets(nodes, nodes, [&](std::size_t node) { return component[node]; });
        for (std::uint32_t node = 0; node < nodes; ++node) {
            m_placeOf[node] = static_cast<std::uint32_t>(
                std::lower_bound(nodesOf(component[node]).begin(), nodesOf(component[node]).end(), node)
                - nodesOf(component[node]).begin());
            if (component[node] == node && nodesOf(node).size() > 1)
                m_severals.push_back(node);
        }
    }

    /// Components of at least two nodes, named by their smallest one, ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& severals() const { return m_severals; }

    [[nodiscard]] std::span<const std::uint32_t> nodesOf(std::uint32_t component) const
    {
        return m_nodes.of(component);
    }

    /// A component as a graph of its own; node numbers are places in nodesOf().
    [[nodiscard]] LinkageProblem graphOf(std::uint32_t component) const
    {
        LinkageProblem part{{}, {}, m_graph.threshold, m_graph.missing};
        for (const std::uint32_t node : nodesOf(component)) {
            part.sizes.push_back(m_graph.sizes[node]);
            if (!m_graph.sources.empty())
                part.sources.push_back(m_graph.sources[node]);
        }
        for (const std::uint32_t number : m_links.of(component)) {
            const NodeLink& link = m_graph.links[number];
            part.links.push_back({m_placeOf[link.left], m_placeOf[link.right], link.sum, link.known});
        }
        return part;
    }

private:
    const LinkageProblem& m_graph;
    std::vector<std::uint32_t> m_placeOf;
    Buckets m_nodes;
    Buckets m_links;
    std::vector<std::uint32_t> m_severals;
};

std::vector<std::uint32_t> groupComponent(LinkageProblem graph);

/// Raises the threshold until the parts are small enough.
std::vector<std::uint32_t> cutAndGroup(LinkageProblem graph)
{
    graph.threshold += 1;
    const Components components(graph, graph.threshold);
    std::vector<std::uint32_t> clusters(graph.sizes.size());
    std::iota(clusters.begin(), clusters.end(), 0U);
    for (const std::uint32_t component : components.severals()) {
        const auto nodes = components.nodesOf(component);
        const auto grouped = groupComponent(components.graphOf(component));
        for (std::size_t place = 0; place < nodes.size(); ++place)
            clusters[nodes[place]] = nodes[grouped[place]];
    }
    return clusters;
}

std::vector<std::uint32_t> groupComponent(LinkageProblem graph)
{
    return graph.sizes.size() <= largestComponent ? averageLinkage(graph) : cutAndGroup(std::move(graph));
}

} // namespace

std::vector<std::uint32_t> connectedComponents(const LinkageProblem& graph)
{
    return connectedBy(graph, leastMeanOf(graph));
}

GraphGrouping groupGraph(const LinkageProblem& graph, StageRunner& stages)
{
    const Components components(graph, leastMeanOf(graph));
    const std::vector<std::uint32_t>& severals = components.severals();
    GraphGrouping grouping{std::vector<std::uint32_t>(graph.sizes.size()), 0};
    std::iota(grouping.clusterOfNode.begin(), grouping.clusterOfNode.end(), 0U);
    stages.forRanges(
        severals.size(), componentsPerRange, [&](std::size_t, std::size_t first, std::size_t last) {
            for (std::size_t number = first; number < last; ++number) {
                const auto nodes = components.nodesOf(severals[number]);
                const auto grouped = groupComponent(components.graphOf(severals[number]));
                for (std::size_t place = 0; place < nodes.size(); ++place)
                    grouping.clusterOfNode[nodes[place]] = nodes[grouped[place]];
            }
        });
    grouping.cutComponents = static_cast<std::size_t>(std::count_if(severals.begin(), severals.end(),
        [&](std::uint32_t component) { return components.nodesOf(component).size() > largestComponent; }));
    return grouping;
}

} // namespace winnow::engine

#include "engine/matching/assignment.h"

#include "engine/matching/unionfind.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

namespace winnow::engine {

namespace {

constexpr std::size_t componentsPerRange = 256;
constexpr std::size_t mostNodes = 400;

double meanOf(const NodeLink& link)
{
    return link.sum / std::max(1.0, link.known);
}

/// The links at or above the threshold, sorted by component: a component's links lie side by side.
struct LinkedComponents {
    std::vector<NodeLink> links;
    std::vector<std::size_t> offsets; ///< where a component's links start; one entry more than components
};

LinkedComponents componentsOf(const LinkageProblem& graph)
{
    LinkedComponents result;
    UnionFind sets(static_cast<std::uint32_t>(graph.sizes.size()));
    for (const NodeLink& link : graph.links) {
        if (meanOf(link) < graph.threshold)
            continue;
        sets.unite(link.left, link.right);
        result.links.push_back(link);
    }
    std::stable_sort(
        result.links.begin(), result.links.end(), [&sets](const NodeLink& one, const NodeLink& other) {
            return sets.find(one.left) < sets.find(other.left);
        });
    for (std::size_t place = 0; place < result.links.size(); ++place) {
        if (place == 0 || sets.find(result.links[place].left) != sets.find(result.links[place - 1].left))
            result.offsets.push_back(place);
    }
    result.offsets.push_back(result.links.size());
    return result;
}

/// The nodes of one side of some links, ascending.
std::vector<std::uint32_t> endsOf(std::span<const NodeLink> links, std::uint32_t NodeLink::*end)
{
    std::vector<std::uint32_t> nodes;
    for (const NodeLink& link : links)
        nodes.push_back(link.*end);
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

std::size_t placeIn(const std::vector<std::uint32_t>& nodes, std::uint32_t node)
{
    return static_cast<std::size_t>(std::lower_bound(nodes.begin(), nodes.end(), node) - nodes.begin());
}

/// The Hungarian method in its form with potentials, one row after the other (Kuhn 1955, Jonker and Volgenant
/// 1987): rows are left nodes, columns right ones and then one of no partner, at no gain, for each row.
class Hungarian {
public:
    explicit Hungarian(std::span<const NodeLink> links, double threshold)
        : m_lefts(endsOf(links, &NodeLink::left))
        , m_rights(endsOf(links, &NodeLink::right))
        , m_columns(m_rights.size() + m_lefts.size())
        , m_costs(m_lefts.size() * m_columns)
        , m_rowPotentials(m_lefts.size() + 1)
        , m_columnPotentials(m_columns + 1)
        , m_rowOfColumn(m_columns + 1)
    {
        for (const NodeLink& link : links) {
            // A little more than nothing, so that a pair on the threshold is better than no pair.
            const double gain = meanOf(link) - threshold + 1e-9;
            m_costs[placeIn(m_lefts, link.left) * m_columns + placeIn(m_rights, link.right)] = -gain;
        }
        markAbsent(links);
    }

    /// Calls pair(left node, right node) for each that has a partner.
    template <typename Pair>
    void run(const Pair& pair)
    {
        for (std::size_t row = 1; row <= m_lefts.size(); ++row)
            assign(row);
        for (std::size_t column = 1; column <= m_rights.size(); ++column) {
            if (m_rowOfColumn[column] != 0)
                pair(m_lefts[m_rowOfColumn[column] - 1], m_rights[column - 1]);
        }
    }

private:
    /// A pair without a link costs more than all others can gain.
    void markAbsent(std::span<const NodeLink> links)
    {
        std::vector<bool> isLinked(m_costs.size());
        for (const NodeLink& link : links)
            isLinked[placeIn(m_lefts, link.left) * m_columns + placeIn(m_rights, link.right)] = true;
        for (std::size_t row = 0; row < m_lefts.size(); ++row) {
            for (std::size_t column = 0; column < m_rights.size(); ++column) {
                if (!isLinked[row * m_columns + column])
                    m_costs[row * m_columns + column] = absent;
            }
        }
    }

    [[nodiscard]] double reducedCost(std::size_t row, std::size_t column) const
    {
        return m_costs[(row - 1) * m_columns + column - 1] - m_rowPotentials[row]
            - m_columnPotentials[column];
    }

    /// Finds the cheapest alternating path from a new row to a free column; column 0 stands for the row.
    void assign(std::size_t row)
    {
        m_rowOfColumn[0] = row;
        m_least.assign(m_columns + 1, std::numeric_limits<double>::infinity());
        m_before.assign(m_columns + 1, 0);
        m_isDone.assign(m_columns + 1, false);
        std::size_t column = 0;
        do
            column = extendPath(column);
        while (m_rowOfColumn[column] != 0);
        while (column != 0) {
            const std::size_t before = m_before[column];
            m_rowOfColumn[column] = m_rowOfColumn[before];
            column = before;
        }
    }

    std::size_t extendPath(std::size_t column)
    {
        m_isDone[column] = true;
        const std::size_t row = m_rowOfColumn[column];
        std::size_t nearest = 0;
        double step = std::numeric_limits<double>::infinity();
        for (std::size_t other = 1; other <= m_columns; ++other) {
            if (m_isDone[other])
                continue;
            const double cost = reducedCost(row, other);
            if (cost < m_least[other]) {
                m_least[other] = cost;
                m_before[other] = column;
            }
            if (m_least[other] < step) {
                step = m_least[other];
                nearest = other;
            }
        }
        movePotentials(step);
        return nearest;
    }

    void movePotentials(double step)
    {
        for (std::size_t column = 0; column <= m_columns; ++column) {
            if (m_isDone[column]) {
                m_rowPotentials[m_rowOfColumn[column]] += step;
                m_columnPotentials[column] -= step;
            } else {
                m_least[column] -= step;
            }
        }
    }

    static constexpr double absent = 1e6;

    std::vector<std::uint32_t> m_lefts;
    std::vector<std::uint32_t> m_rights;
    std::size_t m_columns;
    std::vector<double> m_costs; ///< row by row; the last columns cost nothing
    std::vector<double> m_rowPotentials; ///< numbered from 1, as columns are
    std::vector<double> m_columnPotentials;
    std::vector<std::size_t> m_rowOfColumn; ///< 0 for a free column
    std::vector<double> m_least;
    std::vector<std::size_t> m_before;
    std::vector<bool> m_isDone;
};

template <typename Pair>
void assignGreedily(std::span<const NodeLink> links, const Pair& pair)
{
    std::vector<NodeLink> sorted(links.begin(), links.end());
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const NodeLink& one, const NodeLink& other) { return meanOf(one) > meanOf(other); });
    const std::vector<std::uint32_t> lefts = endsOf(links, &NodeLink::left);
    const std::vector<std::uint32_t> rights = endsOf(links, &NodeLink::right);
    std::vector<bool> hasPartner(lefts.size() + rights.size());
    for (const NodeLink& link : sorted) {
        const std::size_t left = placeIn(lefts, link.left);
        const std::size_t right = lefts.size() + placeIn(rights, link.right);
        if (hasPartner[left] || hasPartner[right])
            continue;
        hasPartner[left] = hasPartner[right] = true;
        pair(link.left, link.right);
    }
}

} // namespace

std::vector<std::uint32_t> assignPartners(const LinkageProblem& graph, StageRunner& stages)
{
    std::vector<std::uint32_t> clusters(graph.sizes.size());
    std::iota(clusters.begin(), clusters.end(), 0U);
    const LinkedComponents components = componentsOf(graph);
    const auto pair = [&clusters](std::uint32_t left, std::uint32_t right) {
        clusters[right] = left;
    };
    stages.forRanges(components.offsets.size() - 1, componentsPerRange,
        [&](std::size_t, std::size_t first, std::size_t last) {
            for (std::size_t number = first; number < last; ++number) {
                const auto links = std::span(components.links)
                                       .subspan(components.offsets[number],
                                           components.offsets[number + 1] - components.offsets[number]);
                if (links.size() == 1)
                    pair(links.front().left, links.front().right);
                else if (endsOf(links, &NodeLink::left).size() + endsOf(links, &NodeLink::right).size()
                    <= mostNodes)
                    Hungarian(links, graph.threshold).run(pair);
                else
                    assignGreedily(links, pair);
            }
        });
    return clusters;
}

} // namespace winnow::engine

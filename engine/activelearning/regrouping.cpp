#include "engine/activelearning/regrouping.h"

#include "engine/activelearning/linkagegraph.h"
#include "engine/matching/explanation.h"
#include "engine/matching/nodelinkage.h"

#include <algorithm>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};

bool isFirst(const RowCluster& one, const RowCluster& other)
{
    return one.rows.front() < other.rows.front();
}

/// Which cluster each row is in, by its place in the list.
std::vector<std::uint32_t> clusterOfRows(RowIndex rowCount, std::span<const RowCluster> clusters)
{
    std::vector<std::uint32_t> places(rowCount, none);
    for (std::uint32_t place = 0; place < clusters.size(); ++place) {
        for (const RowIndex row : clusters[place].rows) {
            if (row < rowCount)
                places[row] = place;
        }
    }
    return places;
}

/// The mean match probability of the row that is least attached to the others (Cluster::confidence).
double confidenceOf(const RegroupInput& input, const std::vector<RowIndex>& rows)
{
    std::vector<double> sums(rows.size());
    std::vector<double> counts(rows.size());
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const auto [first, last] = input.table.pairsFrom(rows[place]);
        for (PairIndex pair = first; pair < last; ++pair) {
            const auto other = std::lower_bound(rows.begin(), rows.end(), input.table.right(pair));
            if (other == rows.end() || *other != input.table.right(pair))
                continue;
            for (const std::size_t end : {place, static_cast<std::size_t>(other - rows.begin())}) {
                sums[end] += probabilityOf(input.logits[pair]);
                counts[end] += 1;
            }
        }
    }
    double least = 1;
    for (std::size_t place = 0; place < rows.size(); ++place)
        least = std::min(least, counts[place] > 0 ? sums[place] / counts[place] : 0);
    return least;
}

/// Groups these rows, of which none is fixed; clusters ascend by first row.
std::vector<RowCluster> groupRows(const RegroupInput& input, std::vector<RowIndex> rows)
{
    const LinkageGraph graph = linkageGraph(input, std::move(rows));
    SilentProgress progress;
    StageRunner stages(input.threads, progress);
    const std::vector<std::uint32_t> clusterOfNode = groupGraph(graph.problem, stages).clusterOfNode;
    std::vector<std::vector<RowIndex>> groups(clusterOfNode.size());
    for (std::size_t place = 0; place < graph.rows.size(); ++place)
        groups[clusterOfNode[graph.nodeOfRow[place]]].push_back(graph.rows[place]);
    std::vector<RowCluster> clusters;
    for (std::vector<RowIndex>& group : groups) {
        if (group.size() > 1)
            clusters.push_back({std::move(group), 0});
    }
    for (RowCluster& cluster : clusters)
        cluster.confidence = confidenceOf(input, cluster.rows);
    std::sort(clusters.begin(), clusters.end(), isFirst);
    return clusters;
}

/// Walks from rows to all that could be grouped with them.
class Neighbourhood {
public:
    Neighbourhood(const RegroupInput& input, std::span<const RowCluster> before)
        : m_input(input)
        , m_before(before)
        , m_clusterOfRow(clusterOfRows(input.table.rowCount(), before))
        , m_isFixed(input.table.rowCount())
        , m_isReached(input.table.rowCount())
        , m_isReplaced(before.size())
        , m_least(std::min(0.0, input.threshold))
    {
        for (const RowCluster& cluster : input.fixed) {
            for (const RowIndex row : cluster.rows)
                m_isFixed.at(row) = true;
        }
        for (const auto& [one, other] : input.answers.mustLinks())
            m_mustLinks.insert(m_mustLinks.end(), {{one, other}, {other, one}});
        std::sort(m_mustLinks.begin(), m_mustLinks.end());
    }

    void reach(RowIndex row)
    {
        if (row >= m_isReached.size() || m_isReached[row] || m_isFixed[row])
            return;
        m_isReached[row] = true;
        m_rows.push_back(row);
    }

    /// Rows that are reached while walking are walked from as well.
    void walk()
    {
        for (std::size_t place = 0; place < m_rows.size(); ++place)
            walkFrom(m_rows[place]);
    }

    [[nodiscard]] std::vector<RowIndex> rows() const
    {
        std::vector<RowIndex> sorted = m_rows;
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }

    [[nodiscard]] std::vector<std::size_t> replaced() const
    {
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < m_isReplaced.size(); ++place) {
            if (m_isReplaced[place])
                places.push_back(place);
        }
        return places;
    }

private:
    void walkFrom(RowIndex row)
    {
        for (const PairIndex pair : m_input.table.pairsOf(row)) {
            if (m_input.logits[pair] >= m_least)
                reach(m_input.table.left(pair) == row ? m_input.table.right(pair) : m_input.table.left(pair));
        }
        const auto first = std::lower_bound(m_mustLinks.begin(), m_mustLinks.end(), RowPair{row, 0});
        for (auto link = first; link != m_mustLinks.end() && link->first == row; ++link)
            reach(link->second);
        if (const std::uint32_t cluster = m_clusterOfRow[row]; cluster != none && !m_isReplaced[cluster]) {
            m_isReplaced[cluster] = true;
            for (const RowIndex member : m_before[cluster].rows)
                reach(member);
        }
    }

    const RegroupInput& m_input;
    std::span<const RowCluster> m_before;
    std::vector<std::uint32_t> m_clusterOfRow;
    std::vector<bool> m_isFixed;
    std::vector<bool> m_isReached;
    std::vector<bool> m_isReplaced;
    double m_least;
    std::vector<RowPair> m_mustLinks; ///< both ways, ascending
    std::vector<RowIndex> m_rows;
};

} // namespace

double missingLogit(const PairTable& table, std::span<const double> logits)
{
    constexpr double barelyKept = -5;
    constexpr std::size_t enough = 30;
    constexpr double most = -1;
    std::vector<double> low;
    for (PairIndex pair = 0; pair < table.size(); ++pair) {
        if (table.weight(pair) < barelyKept)
            low.push_back(logits[pair]);
    }
    if (low.size() < enough)
        return LinkageProblem{}.missing;
    const auto median = low.begin() + static_cast<std::ptrdiff_t>(low.size() / 2);
    std::nth_element(low.begin(), median, low.end());
    return std::min(*median, most);
}

std::vector<RowCluster> regroup(const RegroupInput& input)
{
    const std::vector<std::uint32_t> fixed = clusterOfRows(input.table.rowCount(), input.fixed);
    std::vector<RowIndex> rows;
    for (RowIndex row = 0; row < input.table.rowCount(); ++row) {
        if (fixed[row] == none)
            rows.push_back(row);
    }
    std::vector<RowCluster> clusters = groupRows(input, std::move(rows));
    clusters.insert(clusters.end(), input.fixed.begin(), input.fixed.end());
    std::sort(clusters.begin(), clusters.end(), isFirst);
    return clusters;
}

PartialRegrouping regroupAround(
    const RegroupInput& input, std::span<const RowIndex> touched, std::span<const RowCluster> before)
{
    Neighbourhood neighbourhood(input, before);
    for (const RowIndex row : touched)
        neighbourhood.reach(row);
    neighbourhood.walk();
    return {groupRows(input, neighbourhood.rows()), neighbourhood.replaced()};
}

std::vector<RowCluster> withChanges(std::vector<RowCluster> before, const PartialRegrouping& changes)
{
    for (const std::size_t place : changes.replaced)
        before[place].rows.clear();
    std::erase_if(before, [](const RowCluster& cluster) { return cluster.rows.empty(); });
    const auto kept = static_cast<std::ptrdiff_t>(before.size());
    before.insert(before.end(), changes.clusters.begin(), changes.clusters.end());
    std::inplace_merge(before.begin(), before.begin() + kept, before.end(), isFirst);
    return before;
}

std::vector<std::uint32_t> partitionOf(RowIndex rowCount, std::span<const RowCluster> clusters)
{
    std::vector<std::uint32_t> partition(rowCount);
    std::iota(partition.begin(), partition.end(), 0U);
    for (const RowCluster& cluster : clusters) {
        for (const RowIndex row : cluster.rows)
            partition.at(row) = cluster.rows.front();
    }
    return partition;
}

} // namespace winnow::engine

#include "engine/matching/rowresult.h"

#include "engine/matching/explanation.h"
#include "engine/matching/pairsignals.h"

#include <algorithm>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t completedRows = 200;
constexpr std::uint32_t noCluster = ~std::uint32_t{0};

/// Which cluster a row is in, by its place in the list.
std::vector<std::uint32_t> clusterOfRows(const std::vector<RowCluster>& clusters, RowIndex rowCount)
{
    std::vector<std::uint32_t> places(rowCount, noCluster);
    for (std::uint32_t place = 0; place < clusters.size(); ++place) {
        for (const RowIndex row : clusters[place].rows)
            places[row] = place;
    }
    return places;
}

/// Collects pairs of rows in any order and hands them out in theirs.
class PairCollector {
public:
    explicit PairCollector(const RecordResult& result)
        : m_result(result)
        , m_evidence(result.patterns.fieldCount())
    {
        m_pairs.fieldCount = m_evidence.size();
    }

    void addRows(RowIndex one, RowIndex other, double weight)
    {
        m_pairs.pairs.push_back({std::min(one, other), std::max(one, other), weight});
        m_pairs.evidence.insert(m_pairs.evidence.end(), m_evidence.begin(), m_evidence.end());
        m_pairs.signals.push_back(m_signals);
    }

    double loadPair(const ScoredRecordPair& pair, const PairSignals& ofPair)
    {
        m_signals = ofPair;
        return m_result.scorer.score(pair.left, pair.right, m_result.patterns[pair.pattern], m_evidence);
    }

    double loadSelf(RowIndex record)
    {
        m_signals = selfSignals(record, m_result.words);
        return m_result.scorer.selfWeight(record, m_evidence);
    }

    ScoredPairs take()
    {
        const auto before = [this](std::size_t one, std::size_t other) {
            const ScoredRowPair& first = m_pairs.pairs[one];
            const ScoredRowPair& second = m_pairs.pairs[other];
            return std::pair(first.left, first.right) < std::pair(second.left, second.right);
        };
        std::vector<std::size_t> order(m_pairs.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        if (!std::is_sorted(order.begin(), order.end(), before)) {
            std::sort(order.begin(), order.end(), before);
            reorder(order);
        }
        return std::move(m_pairs);
    }

private:
    void reorder(const std::vector<std::size_t>& order)
    {
        ScoredPairs sorted;
        sorted.fieldCount = m_pairs.fieldCount;
        sorted.pairs.reserve(order.size());
        sorted.evidence.reserve(m_pairs.evidence.size());
        sorted.signals.reserve(order.size());
        for (const std::size_t place : order) {
            const auto evidence = m_pairs.evidenceOf(place);
            sorted.pairs.push_back(m_pairs.pairs[place]);
            sorted.evidence.insert(sorted.evidence.end(), evidence.begin(), evidence.end());
            sorted.signals.push_back(m_pairs.signals[place]);
        }
        m_pairs = std::move(sorted);
    }

    const RecordResult& m_result;
    std::vector<FieldEvidence> m_evidence;
    PairSignals m_signals;
    ScoredPairs m_pairs;
};

/// Writes pairs of records out as pairs of rows.
class RowPairing {
public:
    RowPairing(const RecordResult& result, const std::vector<RowCluster>& clusters, RowIndex rowCount)
        : m_result(result)
        , m_clusters(clusters)
        , m_clusterOfRow(clusterOfRows(clusters, rowCount))
        , m_collector(result)
    {
    }

    ScoredPairs run()
    {
        for (std::size_t place = 0; place < m_result.pairs.size(); ++place)
            addPair(m_result.pairs[place], m_result.signals[place]);
        for (RowIndex record = 0; record < m_result.records.size(); ++record)
            addEqualRows(record);
        return m_collector.take();
    }

private:
    /// Whether both are in one cluster that is small enough for all of its pairs.
    [[nodiscard]] bool isComplete(RowIndex one, RowIndex other) const
    {
        const std::uint32_t cluster = m_clusterOfRow[one];
        return cluster != noCluster && cluster == m_clusterOfRow[other]
            && m_clusters[cluster].rows.size() <= completedRows;
    }

    void addPair(const ScoredRecordPair& pair, const PairSignals& ofPair)
    {
        const auto left = m_result.records.rowsOf(pair.left);
        const auto right = m_result.records.rowsOf(pair.right);
        const bool complete = isComplete(left.front(), right.front());
        if (!complete && pair.weight < m_result.keptWeight)
            return;
        m_collector.loadPair(pair, ofPair);
        if (!complete) {
            m_collector.addRows(left.front(), right.front(), pair.weight);
            return;
        }
        for (const RowIndex one : left) {
            for (const RowIndex other : right) {
                if (isComplete(one, other))
                    m_collector.addRows(one, other, pair.weight);
            }
        }
    }

    /// Rows that are equal in all compared fields: all pairs of a small cluster, else each with the first.
    void addEqualRows(RowIndex record)
    {
        const auto rows = m_result.records.rowsOf(record);
        if (rows.size() < 2)
            return;
        const double weight = m_collector.loadSelf(record);
        if (weight < m_result.keptWeight)
            return;
        const std::size_t lefts = isComplete(rows.front(), rows.back()) ? rows.size() : 1;
        for (std::size_t one = 0; one < lefts; ++one) {
            for (std::size_t other = one + 1; other < rows.size(); ++other)
                m_collector.addRows(rows[one], rows[other], weight);
        }
    }

    const RecordResult& m_result;
    const std::vector<RowCluster>& m_clusters;
    std::vector<std::uint32_t> m_clusterOfRow;
    PairCollector m_collector;
};

bool isTogether(const RecordResult& result, RowIndex record, std::vector<FieldEvidence>& evidence)
{
    return result.records.rowsOf(record).size() > 1
        && result.scorer.selfWeight(record, evidence) >= result.threshold;
}

} // namespace

std::vector<RowCluster> rowClusters(const RecordResult& result)
{
    std::vector<std::vector<RowIndex>> rows(result.records.size());
    std::vector<FieldEvidence> evidence(result.patterns.fieldCount());
    for (RowIndex record = 0; record < result.records.size(); ++record) {
        const auto equal = result.records.rowsOf(record);
        const std::size_t count = isTogether(result, record, evidence) ? equal.size() : 1;
        std::vector<RowIndex>& cluster = rows[result.clusterOfRecord[record]];
        cluster.insert(cluster.end(), equal.begin(), equal.begin() + static_cast<std::ptrdiff_t>(count));
    }
    std::vector<RowCluster> clusters;
    for (std::vector<RowIndex>& cluster : rows) {
        if (cluster.size() < 2)
            continue;
        std::sort(cluster.begin(), cluster.end());
        clusters.push_back({std::move(cluster), 0});
    }
    std::sort(clusters.begin(), clusters.end(),
        [](const RowCluster& one, const RowCluster& other) { return one.rows.front() < other.rows.front(); });
    return clusters;
}

ScoredPairs rowPairs(const RecordResult& result, const std::vector<RowCluster>& clusters, RowIndex rowCount)
{
    return RowPairing(result, clusters, rowCount).run();
}

void setConfidence(std::vector<RowCluster>& clusters, const ScoredPairs& pairs, RowIndex rowCount)
{
    const std::vector<std::uint32_t> clusterOf = clusterOfRows(clusters, rowCount);
    std::vector<double> sums(rowCount);
    std::vector<std::uint32_t> counts(rowCount);
    for (const ScoredRowPair& pair : pairs.pairs) {
        if (clusterOf[pair.left] == noCluster || clusterOf[pair.left] != clusterOf[pair.right])
            continue;
        for (const RowIndex row : {pair.left, pair.right}) {
            sums[row] += probabilityOf(pair.weight);
            ++counts[row];
        }
    }
    for (RowCluster& cluster : clusters) {
        cluster.confidence = 1;
        for (const RowIndex row : cluster.rows)
            cluster.confidence = std::min(cluster.confidence, counts[row] > 0 ? sums[row] / counts[row] : 0);
    }
}

} // namespace winnow::engine

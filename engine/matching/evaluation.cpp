#include "engine/matching/evaluation.h"

#include "engine/matching/unionfind.h"

#include <algorithm>
#include <numeric>

namespace winnow::engine {

namespace {

qint64 pairsOf(qint64 size)
{
    return size * (size - 1) / 2;
}

/// Sum of pairs over runs of equal keys.
template <typename Key>
qint64 pairsInRuns(std::vector<Key> keys)
{
    std::sort(keys.begin(), keys.end());
    qint64 pairs = 0;
    for (auto first = keys.begin(); first != keys.end();) {
        const auto last = std::find_if(first, keys.end(), [first](const Key& key) { return key != *first; });
        pairs += pairsOf(last - first);
        first = last;
    }
    return pairs;
}

double ratio(qint64 part, qint64 whole)
{
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

double PairwiseQuality::precision() const
{
    return ratio(correctPairs, predictedPairs);
}

double PairwiseQuality::recall() const
{
    return ratio(correctPairs, truePairs);
}

double PairwiseQuality::f1() const
{
    const double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}

PairwiseQuality comparePartitions(
    std::span<const std::uint32_t> predicted, std::span<const std::uint32_t> truth)
{
    std::vector<std::uint64_t> both(std::min(predicted.size(), truth.size()));
    for (std::size_t row = 0; row < both.size(); ++row)
        both[row] = std::uint64_t{predicted[row]} << 32 | truth[row];
    return {pairsInRuns(std::vector(predicted.begin(), predicted.end())),
        pairsInRuns(std::vector(truth.begin(), truth.end())), pairsInRuns(std::move(both))};
}

std::vector<std::uint32_t> partitionOfGroups(RowIndex rowCount, std::span<const std::vector<RowIndex>> groups)
{
    std::vector<std::uint32_t> partition(rowCount);
    std::iota(partition.begin(), partition.end(), 0U);
    // Groups are numbered after the rows, so that no group has the number of a row that stands alone.
    std::uint32_t number = rowCount;
    for (const std::vector<RowIndex>& group : groups) {
        for (const RowIndex row : group)
            partition.at(row) = number;
        ++number;
    }
    return partition;
}

std::vector<std::uint32_t> partitionOfPairs(RowIndex rowCount, std::span<const RowPair> pairs)
{
    UnionFind sets(rowCount);
    for (const auto& [one, other] : pairs)
        sets.unite(one, other);
    std::vector<std::uint32_t> partition(rowCount);
    for (RowIndex row = 0; row < rowCount; ++row)
        partition[row] = sets.find(row);
    return partition;
}

} // namespace winnow::engine

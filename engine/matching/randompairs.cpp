#include "engine/matching/randompairs.h"

#include "engine/base/random.h"
#include "engine/matching/termfrequency.h"

#include <algorithm>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t sampleSize = 200'000;
constexpr std::uint64_t seed = 20'240'229;

std::vector<double> sampledShares(const CountedPatterns& sample, std::size_t field, std::size_t levelCount)
{
    std::vector<double> counts(levelCount, 0.5);
    counts[0] = 0;
    for (PatternId pattern = 0; pattern < sample.patterns.size(); ++pattern) {
        if (const quint8 level = sample.patterns[pattern][field]; level > 0)
            counts[level] += sample.counts[pattern];
    }
    const double sum = std::accumulate(counts.begin(), counts.end(), 0.0);
    for (double& count : counts)
        count /= sum;
    return counts;
}

/// The share of pairs of known values that are equal, with half a pair added, without those that match.
double exactShare(std::span<const std::uint32_t> recordsOfValue, double matchingKnown, double matchingExact)
{
    double known = 0;
    double equalPairs = 0.5;
    for (std::size_t value = 1; value < recordsOfValue.size(); ++value) {
        const double count = recordsOfValue[value];
        known += count;
        equalPairs += count * (count - 1) / 2;
    }
    const double pairs = known * (known - 1) / 2 + 1;
    return std::max(0.5, equalPairs - matchingExact) / std::max(1.0, pairs - matchingKnown);
}

void setExactShare(std::vector<double>& levels, double exact)
{
    const double others = 1 - levels.back();
    for (double& level : levels)
        level *= (1 - exact) / others;
    levels.back() = exact;
}

std::vector<RecordPair> everyPair(const DistinctRecords& records)
{
    std::vector<RecordPair> pairs;
    const RowIndex leftEnd = records.isLinking() ? records.secondTableStart : records.size();
    for (RowIndex left = 0; left < leftEnd; ++left) {
        for (RowIndex right = records.isLinking() ? leftEnd : left + 1; right < records.size(); ++right)
            pairs.emplace_back(left, right);
    }
    return pairs;
}

RecordPair randomPair(const DistinctRecords& records, Random& random)
{
    if (records.isLinking()) {
        const auto left = random.below(records.secondTableStart);
        const auto right = records.secondTableStart + random.below(records.size() - records.secondTableStart);
        return {static_cast<RowIndex>(left), static_cast<RowIndex>(right)};
    }
    const auto left = static_cast<RowIndex>(random.below(records.size()));
    auto right = static_cast<RowIndex>(random.below(records.size() - std::uint64_t{1}));
    right += right >= left ? 1 : 0;
    return {std::min(left, right), std::max(left, right)};
}

} // namespace

double allPairs(const DistinctRecords& records)
{
    const double count = records.size();
    const double first = records.secondTableStart;
    return records.isLinking() ? first * (count - first) : count * (count - 1) / 2;
}

std::vector<RecordPair> samplePairs(const DistinctRecords& records)
{
    if (allPairs(records) <= static_cast<double>(sampleSize))
        return everyPair(records);
    Random random(seed);
    std::vector<RecordPair> pairs;
    pairs.reserve(sampleSize);
    for (std::size_t drawn = 0; drawn < sampleSize; ++drawn)
        pairs.push_back(randomPair(records, random));
    return pairs;
}

LevelTable levelShares(const CountedPatterns& sample, const RecordComparison& comparison,
    const DistinctRecords& records, const MatchTable& table, const MatchingPairs& matching)
{
    LevelTable shares;
    for (std::size_t field = 0; field < comparison.fieldCount(); ++field) {
        std::vector<double> levels
            = sampledShares(sample, field, comparison.comparators()[field]->levelCount());
        const std::size_t values = table.columns()[records.columns[field]].valueCount();
        if (!records.isLinking())
            setExactShare(levels,
                exactShare(
                    recordsOfValues(records, field, values), matching.known[field], matching.exact[field]));
        shares.push_back(std::move(levels));
    }
    return shares;
}

} // namespace winnow::engine

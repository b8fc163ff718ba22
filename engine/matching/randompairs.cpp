#include "engine/matching/randompairs.h"

#include "engine/base/random.h"

#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t sampleSize = 400'000;
constexpr std::uint64_t seed = 20'240'229;

bool isLinking(const DistinctRecords& records)
{
    return records.secondTableStart < records.size();
}

std::vector<RecordPair> everyPair(const DistinctRecords& records)
{
    std::vector<RecordPair> pairs;
    const RowIndex leftEnd = isLinking(records) ? records.secondTableStart : records.size();
    for (RowIndex left = 0; left < leftEnd; ++left) {
        for (RowIndex right = isLinking(records) ? leftEnd : left + 1; right < records.size(); ++right)
            pairs.emplace_back(left, right);
    }
    return pairs;
}

RecordPair randomPair(const DistinctRecords& records, Random& random)
{
    if (isLinking(records)) {
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
    return isLinking(records) ? first * (count - first) : count * (count - 1) / 2;
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

std::vector<std::vector<double>> levelShares(
    const CountedPatterns& sample, const RecordComparison& comparison)
{
    std::vector<std::vector<double>> shares;
    for (std::size_t field = 0; field < comparison.fieldCount(); ++field) {
        std::vector<double> counts(comparison.comparators()[field]->levelCount(), 0.5);
        counts[0] = 0;
        for (PatternId pattern = 0; pattern < sample.patterns.size(); ++pattern) {
            if (const quint8 level = sample.patterns[pattern][field]; level > 0)
                counts[level] += sample.counts[pattern];
        }
        const double sum = std::accumulate(counts.begin(), counts.end(), 0.0);
        for (double& count : counts)
            count /= sum;
        shares.push_back(std::move(counts));
    }
    return shares;
}

} // namespace winnow::engine

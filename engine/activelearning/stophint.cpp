#include "engine/activelearning/stophint.h"

#include "engine/matching/evaluation.h"

#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t lastAnswers = 15;
constexpr double littleChange = 0.005;
constexpr double closeEnough = 0.02;

bool isClose(const Interval& interval)
{
    return interval.high - interval.value <= closeEnough && interval.value - interval.low <= closeEnough;
}

} // namespace

double changedShare(std::span<const std::uint32_t> before, std::span<const std::uint32_t> now)
{
    const PairwiseQuality both = comparePartitions(now, before);
    const qint64 either = both.predictedPairs + both.truePairs - both.correctPairs;
    const qint64 changed = either - both.correctPairs;
    return either == 0 ? 0 : static_cast<double>(changed) / static_cast<double>(either);
}

bool mayStop(std::span<const double> changes, const QualityEstimate& quality)
{
    if (changes.size() < lastAnswers)
        return false;
    const auto last = changes.last(lastAnswers);
    const double changed = std::accumulate(last.begin(), last.end(), 0.0);
    return changed < littleChange && isClose(quality.precision) && isClose(quality.recall);
}

} // namespace winnow::engine

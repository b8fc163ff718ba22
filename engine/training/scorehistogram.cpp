#include "engine/training/scorehistogram.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace winnow::engine {

ScoreHistogram scoreHistogram(std::span<const double> logits)
{
    constexpr double farthest = 15;
    constexpr int bins = static_cast<int>(2 * farthest / ScoreHistogram::binWidth);
    std::vector<qint64> counts(bins);
    for (const double logit : logits) {
        const double place = std::floor((logit + farthest) / ScoreHistogram::binWidth);
        ++counts[static_cast<std::size_t>(std::clamp(place, 0.0, bins - 1.0))];
    }
    const auto isUsed = [](qint64 count) {
        return count > 0;
    };
    const auto first = std::find_if(counts.begin(), counts.end(), isUsed);
    const auto last = std::find_if(counts.rbegin(), std::reverse_iterator(first), isUsed).base();
    const auto skipped = static_cast<double>(first - counts.begin());
    return {-farthest + ScoreHistogram::binWidth * skipped, {first, last}};
}

} // namespace winnow::engine

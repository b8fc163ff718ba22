#include "engine/matching/termfrequency.h"

#include <algorithm>
#include <cmath>

namespace winnow::engine {

namespace {

constexpr double mostAdjustment = 6;

}

std::vector<std::uint32_t> recordsOfValues(
    const DistinctRecords& records, std::size_t field, std::size_t valueCount)
{
    std::vector<std::uint32_t> counts(valueCount);
    for (std::size_t at = field; at < records.values.size(); at += records.columns.size())
        ++counts[records.values[at]];
    return counts;
}

std::vector<float> termFrequencyAdjustments(std::span<const std::uint32_t> recordsOfValue)
{
    double all = 0;
    double squares = 0;
    for (std::size_t value = 1; value < recordsOfValue.size(); ++value) {
        const double count = recordsOfValue[value];
        all += count;
        squares += count * count;
    }
    std::vector<float> adjustments(recordsOfValue.size());
    if (all == 0)
        return adjustments;
    const double mean = std::log(squares / (all * all));
    for (std::size_t value = 1; value < recordsOfValue.size(); ++value) {
        const double share = std::max<double>(recordsOfValue[value], 0.5) / all;
        adjustments[value]
            = static_cast<float>(std::clamp(mean - std::log(share), -mostAdjustment, mostAdjustment));
    }
    return adjustments;
}

} // namespace winnow::engine

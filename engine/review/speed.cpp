#include "engine/review/speed.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace winnow::engine {

namespace {

constexpr qint64 longestPauseMs = 60'000;
constexpr double hourMs = 3'600'000;

} // namespace

ReviewSpeed reviewSpeed(std::span<const qint64> answeredMs, qint64 remaining)
{
    std::vector<qint64> times(answeredMs.begin(), answeredMs.end());
    std::sort(times.begin(), times.end());
    qint64 workedMs = 0;
    qint64 answers = 0;
    for (size_t i = 1; i < times.size(); ++i) {
        const qint64 gap = times[i] - times[i - 1];
        if (gap > longestPauseMs)
            continue;
        workedMs += gap;
        ++answers;
    }
    if (answers == 0 || workedMs == 0)
        return {};
    const double perHour = static_cast<double>(answers) * hourMs / static_cast<double>(workedMs);
    return {perHour, qRound64(std::ceil(static_cast<double>(remaining) / perHour * 3600))};
}

} // namespace winnow::engine

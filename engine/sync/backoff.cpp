#include "engine/sync/backoff.h"

#include <algorithm>

namespace winnow::engine {

namespace {

constexpr qint64 capMs = qint64{15} * 60 * 1'000;
constexpr qint64 longestWishMs = qint64{24} * 60 * 60 * 1'000;
constexpr double extra = 0.1;

} // namespace

qint64 backOffMs(int failures, std::optional<qint64> retryAfterMs, Random& random)
{
    constexpr qint64 baseMs = 1'000;
    constexpr int doublings = 10; // beyond that the cap holds
    const qint64 most = std::min(capMs, baseMs << std::clamp(failures, 0, doublings));
    const auto jittered = static_cast<qint64>(random.below(static_cast<std::uint64_t>(most) + 1));
    const qint64 wish = std::clamp<qint64>(retryAfterMs.value_or(0), 0, longestWishMs);
    const qint64 wait = std::max(jittered, wish);
    return wait + static_cast<qint64>(static_cast<double>(wait) * extra * random.unit());
}

bool isDue(qint64 dueMs, qint64 nowMs, WaitOf wait)
{
    const qint64 longest = wait == WaitOf::Servers ? longestWishMs : capMs;
    return dueMs <= nowMs
        || dueMs - nowMs > longest + static_cast<qint64>(static_cast<double>(longest) * extra);
}

} // namespace winnow::engine

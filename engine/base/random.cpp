#include "engine/base/random.h"

#include <limits>

namespace winnow::engine {

std::uint64_t Random::below(std::uint64_t bound)
{
    // Drawing again above the last full multiple keeps every value equally likely.
    const std::uint64_t limit
        = std::numeric_limits<std::uint64_t>::max() - std::numeric_limits<std::uint64_t>::max() % bound;
    std::uint64_t value = next();
    while (value >= limit)
        value = next();
    return value % bound;
}

double Random::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

} // namespace winnow::engine

#pragma once

#include "engine/base/random.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>

namespace winnow::engine {

/// True in `percent` of 100 cases.
inline bool drawChance(Random& random, std::uint64_t percent)
{
    return random.below(100) < percent;
}

/// A whole number from `first` to `last`, both included.
inline int drawNumber(Random& random, int first, int last)
{
    return first + static_cast<int>(random.below(static_cast<std::uint64_t>(last - first) + 1));
}

/// One of the values; there must be one.
template <typename Values>
const auto& drawOne(Random& random, const Values& values)
{
    return values[static_cast<size_t>(random.below(std::size(values)))];
}

} // namespace winnow::engine

#pragma once

#include <cstdint>
#include <random>

namespace winnow::engine {

/// Seeded random numbers that are the same on every platform: std::mt19937_64 is fixed by the standard, its
/// distributions are not, so the two needed here are written out.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    std::uint64_t next() { return m_engine(); }

    /// Uniform in [0, bound); bound must be at least 1.
    std::uint64_t below(std::uint64_t bound);
    /// Uniform in [0, 1).
    double unit();

private:
    std::mt19937_64 m_engine;
};

} // namespace winnow::engine

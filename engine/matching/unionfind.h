#pragma once

#include <cstdint>
#include <vector>

namespace winnow::engine {

/// Disjoint sets of 0 .. size - 1; a set is named by its smallest member, whatever the order of unions.
class UnionFind {
public:
    explicit UnionFind(std::uint32_t size);

    std::uint32_t find(std::uint32_t member);
    /// False when both were in one set already.
    bool unite(std::uint32_t one, std::uint32_t other);

private:
    std::vector<std::uint32_t> m_parents;
};

} // namespace winnow::engine

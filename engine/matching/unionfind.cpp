#include "engine/matching/unionfind.h"

#include <numeric>
#include <utility>

namespace winnow::engine {

UnionFind::UnionFind(std::uint32_t size)
    : m_parents(size)
{
    std::iota(m_parents.begin(), m_parents.end(), 0U);
}

std::uint32_t UnionFind::find(std::uint32_t member)
{
    while (m_parents[member] != member) {
        m_parents[member] = m_parents[m_parents[member]];
        member = m_parents[member];
    }
    return member;
}

bool UnionFind::unite(std::uint32_t one, std::uint32_t other)
{
    one = find(one);
    other = find(other);
    if (one == other)
        return false;
    if (other < one)
        std::swap(one, other);
    m_parents[other] = one;
    return true;
}

} // namespace winnow::engine

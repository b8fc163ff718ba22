#include "engine/matching/levelpatterns.h"

#include <xxhash.h>

#include <algorithm>

namespace winnow::engine {

namespace {

std::uint64_t hashOf(std::span<const quint8> levels)
{
    return XXH3_64bits(levels.data(), levels.size());
}

} // namespace

LevelPatterns::LevelPatterns(std::size_t fieldCount)
    : m_fieldCount(fieldCount)
    , m_slots(256)
{
}

PatternId LevelPatterns::intern(std::span<const quint8> levels)
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hashOf(levels) & mask; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const PatternId known = m_slots[slot] - 1;
        if (std::equal(levels.begin(), levels.end(), (*this)[known].begin()))
            return known;
    }
    const auto added = static_cast<PatternId>(m_count++);
    m_levels.insert(m_levels.end(), levels.begin(), levels.end());
    if (m_count * 2 > m_slots.size())
        grow();
    else
        place(added);
    return added;
}

void LevelPatterns::place(PatternId pattern)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf((*this)[pattern]) & mask;
    while (m_slots[slot] != 0)
        slot = (slot + 1) & mask;
    m_slots[slot] = pattern + 1;
}

void LevelPatterns::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    for (PatternId pattern = 0; pattern < m_count; ++pattern)
        place(pattern);
}

} // namespace winnow::engine

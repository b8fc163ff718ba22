#include "engine/matching/stringindex.h"

#include <xxhash.h>

#include <utility>

namespace winnow::engine {

namespace {

std::uint32_t hashOf(std::string_view text)
{
    return static_cast<std::uint32_t>(XXH3_64bits(text.data(), text.size()) >> 32);
}

} // namespace

std::optional<std::uint32_t> StringIndex::find(const StringArena& strings, std::string_view text) const
{
    const std::uint32_t hash = hashOf(text);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask; m_slots[slot].numberPlusOne != 0; slot = (slot + 1) & mask) {
        const std::uint32_t number = m_slots[slot].numberPlusOne - 1;
        if (m_slots[slot].hash == hash && strings[number] == text)
            return number;
    }
    return std::nullopt;
}

void StringIndex::insert(std::string_view text, std::uint32_t number)
{
    if (++m_used * 5 > m_slots.size() * 3)
        grow();
    place({hashOf(text), number + 1});
}

void StringIndex::place(Slot entry)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = entry.hash & mask;
    while (m_slots[slot].numberPlusOne != 0)
        slot = (slot + 1) & mask;
    m_slots[slot] = entry;
}

void StringIndex::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    std::swap(old, m_slots);
    for (const Slot& entry : old) {
        if (entry.numberPlusOne != 0)
            place(entry);
    }
}

} // namespace winnow::engine

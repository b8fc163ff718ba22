#pragma once

#include "engine/matching/stringarena.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace winnow::engine {

/// Finds strings of a StringArena by their bytes: a hash table that holds numbers only, eight bytes a slot.
class StringIndex {
public:
    [[nodiscard]] std::optional<std::uint32_t> find(const StringArena& strings, std::string_view text) const;
    /// `number` is the place of `text` in the arena; `text` must not be in the index yet.
    void insert(std::string_view text, std::uint32_t number);

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t numberPlusOne = 0; ///< 0 for an empty slot
    };

    void place(Slot entry);
    void grow();

    std::vector<Slot> m_slots = std::vector<Slot>(64);
    std::size_t m_used = 0;
};

} // namespace winnow::engine

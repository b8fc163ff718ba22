#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace winnow::engine {

/// For each byte value, the places at which it stands in a text of at most 64 bytes, one bit per place. The
/// table is one per thread and cleaned after use, because clearing all of it would cost more than a
/// comparison: at any time a thread has at most one ByteMasks.
class ByteMasks {
public:
    explicit ByteMasks(std::string_view text)
        : m_text(text)
    {
        std::uint64_t bit = 1;
        for (const char byte : text) {
            table()[static_cast<unsigned char>(byte)] |= bit;
            bit <<= 1;
        }
    }

    ~ByteMasks()
    {
        for (const char byte : m_text)
            table()[static_cast<unsigned char>(byte)] = 0;
    }

    ByteMasks(const ByteMasks&) = delete;
    ByteMasks& operator=(const ByteMasks&) = delete;

    std::uint64_t operator[](char byte) const { return table()[static_cast<unsigned char>(byte)]; }

private:
    static std::array<std::uint64_t, 256>& table()
    {
        static thread_local constinit std::array<std::uint64_t, 256> masks{};
        return masks;
    }

    std::string_view m_text;
};

} // namespace winnow::engine

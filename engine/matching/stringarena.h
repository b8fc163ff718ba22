#pragma once

#include "engine/base/prefetch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::engine {

/// Many short strings in one block of memory, numbered from 0.
class StringArena {
public:
    /// The number of the string added.
    std::uint32_t add(std::string_view text)
    {
        m_bytes.append(text);
        m_ends.push_back(m_bytes.size());
        return static_cast<std::uint32_t>(m_ends.size() - 1);
    }

    /// Valid until the next add().
    [[nodiscard]] std::string_view operator[](std::size_t number) const
    {
        const std::size_t start = number == 0 ? 0 : m_ends[number - 1];
        return std::string_view(m_bytes).substr(start, m_ends[number] - start);
    }

    /// The string will be asked for soon: first where it lies is fetched, then it.
    void expectPlace(std::size_t number) const { prefetch(&m_ends[number]); }

    void expect(std::size_t number) const
    {
        prefetch(m_bytes.data() + (number == 0 ? 0 : m_ends[number - 1]));
    }

    [[nodiscard]] std::size_t size() const { return m_ends.size(); }

    void shrink()
    {
        m_bytes.shrink_to_fit();
        m_ends.shrink_to_fit();
    }

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

} // namespace winnow::engine

#pragma once

#include <QtGlobal>

#include <cstdint>
#include <span>
#include <vector>

namespace winnow::engine {

using PatternId = std::uint32_t;

/// The combinations of levels that occur, one level per compared field, each once: millions of pairs share a
/// few thousand of them, so what is learned is learned on patterns with counts.
class LevelPatterns {
public:
    explicit LevelPatterns(std::size_t fieldCount);

    /// The number of a pattern; added when it is new.
    PatternId intern(std::span<const quint8> levels);

    [[nodiscard]] std::size_t size() const { return m_count; }

    [[nodiscard]] std::size_t fieldCount() const { return m_fieldCount; }

    [[nodiscard]] std::span<const quint8> operator[](PatternId pattern) const
    {
        return std::span(m_levels).subspan(std::size_t{pattern} * m_fieldCount, m_fieldCount);
    }

private:
    void place(PatternId pattern);
    void grow();

    std::size_t m_fieldCount;
    std::size_t m_count = 0;
    std::vector<quint8> m_levels;
    std::vector<std::uint32_t> m_slots; ///< pattern + 1, 0 for empty
};

/// Patterns with how often each occurs.
struct CountedPatterns {
    LevelPatterns patterns;
    std::vector<double> counts; ///< by pattern
};

} // namespace winnow::engine

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow::engine {

/// How often which bytes occur in each of many short texts: enough to see, without a look at the texts, that
/// two of them are too far apart to be compared byte by byte. Bytes count in twelve classes, so what this
/// says is a bound and never an estimate; digits have a class each.
class ByteBags {
public:
    /// Texts are numbered from 0.
    void add(std::string_view text);

    /// No fewer edits (insert, delete, replace, swap of neighbours) turn one text into the other.
    [[nodiscard]] std::size_t fewestEdits(std::size_t one, std::size_t other) const;

    /// The Jaro-Winkler similarity of the texts (jarowinkler.h) is not greater.
    [[nodiscard]] double greatestJaroWinkler(std::size_t one, std::size_t other) const;

    /// The text will be asked for soon: lets the memory begin to fetch what is kept of it.
    void expect(std::size_t number) const
    {
#if defined(__GNUC__)
        __builtin_prefetch(&m_bags[number]);
#else
        static_cast<void>(number);
#endif
    }

private:
    static constexpr std::size_t classes = 12;

    struct Bag {
        std::array<std::uint8_t, classes> counts{}; ///< 255 for more
        std::uint32_t length = 0;
    };

    static std::size_t surplus(const Bag& one, const Bag& other);

    std::vector<Bag> m_bags;
};

} // namespace winnow::engine

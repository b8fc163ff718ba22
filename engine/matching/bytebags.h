#pragma once

#include "engine/base/prefetch.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace winnow::engine {

/// How often which bytes occur in each of many short texts: enough to see, without a look at the texts, that
/// two of them are too far apart to be compared byte by byte. Bytes count in sixteen classes, so what this
/// says is a bound and never an estimate; digits have a class each.
class ByteBags {
public:
    /// Texts are numbered from 0.
    void add(std::string_view text);

    /// No fewer edits (insert, delete, replace, swap of neighbours) turn one text into the other.
    [[nodiscard]] unsigned fewestEdits(std::size_t one, std::size_t other) const;

    /// The Jaro-Winkler similarity of the texts (jarowinkler.h) is not greater.
    [[nodiscard]] double greatestJaroWinkler(std::size_t one, std::size_t other) const;

    /// The text will be asked for soon.
    void expect(std::size_t number) const { prefetch(&m_bags[number]); }

private:
    static constexpr std::size_t classes = 16;
    static constexpr std::uint8_t most = 255; ///< or more

    using Bag = std::array<std::uint8_t, classes>;

    /// How many bytes were counted of two texts, and how many of either have no equal byte in the other, at
    /// least.
    struct Difference {
        unsigned ofOne = 0;
        unsigned ofOther = 0;
        unsigned unmatched = 0;
    };

    static Difference difference(const Bag& one, const Bag& other);

    std::vector<Bag> m_bags;
};

} // namespace winnow::engine

#include "engine/matching/levenshtein.h"

#include "engine/matching/bytemasks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace winnow::engine {

namespace {

/// One column of the edit table as differences between neighbouring cells: bits where it rises and where it
/// falls.
struct ColumnBits {
    std::uint64_t rises = ~std::uint64_t{0};
    std::uint64_t falls = 0;
};

enum class Swaps { Forbidden, Allowed };

template <Swaps swaps>
std::size_t distanceInOneWord(std::string_view pattern, std::string_view text)
{
    const ByteMasks masks(pattern);
    const std::uint64_t lastRow = std::uint64_t{1} << (pattern.size() - 1);
    ColumnBits column;
    std::uint64_t diagonal = 0;
    std::uint64_t previousEqual = 0;
    std::size_t distance = pattern.size();
    for (const char byte : text) {
        const std::uint64_t equal = masks[byte];
        const std::uint64_t swapped
            = swaps == Swaps::Allowed ? ((~diagonal & equal) << 1) & previousEqual : 0;
        diagonal = (((equal & column.rises) + column.rises) ^ column.rises) | equal | column.falls | swapped;
        const std::uint64_t rowRises = column.falls | ~(diagonal | column.rises);
        const std::uint64_t rowFalls = diagonal & column.rises;
        distance += (rowRises & lastRow) != 0 ? 1 : 0;
        distance -= (rowFalls & lastRow) != 0 ? 1 : 0;
        const std::uint64_t shifted = rowRises << 1 | 1;
        column = {rowFalls << 1 | ~(diagonal | shifted), shifted & diagonal};
        previousEqual = equal;
    }
    return distance;
}

/// What passes from one word of a column to the next below it.
struct Carry {
    std::uint64_t rises = 1;
    std::uint64_t falls = 0;
};

/// Moves one word of a column to the next byte of the text and gives the carry out of its lowest `last` row.
Carry advanceWord(ColumnBits& column, std::uint64_t equal, Carry in, unsigned last)
{
    const std::uint64_t match = equal | in.falls;
    const std::uint64_t diagonal
        = (((match & column.rises) + column.rises) ^ column.rises) | match | column.falls;
    const std::uint64_t rowRises = column.falls | ~(diagonal | column.rises);
    const std::uint64_t rowFalls = diagonal & column.rises;
    const std::uint64_t shiftedRises = rowRises << 1 | in.rises;
    const std::uint64_t shiftedFalls = rowFalls << 1 | in.falls;
    column = {shiftedFalls | ~(diagonal | shiftedRises), shiftedRises & diagonal};
    return {rowRises >> last & 1, rowFalls >> last & 1};
}

std::vector<std::array<std::uint64_t, 256>> wordMasks(std::string_view pattern)
{
    std::vector<std::array<std::uint64_t, 256>> masks((pattern.size() + 63) / 64);
    for (std::size_t place = 0; place < pattern.size(); ++place)
        masks[place / 64][static_cast<unsigned char>(pattern[place])] |= std::uint64_t{1} << place % 64;
    return masks;
}

std::size_t distanceInWords(std::string_view pattern, std::string_view text)
{
    const auto masks = wordMasks(pattern);
    std::vector<ColumnBits> columns(masks.size());
    const auto lastRow = static_cast<unsigned>((pattern.size() - 1) % 64);
    std::size_t distance = pattern.size();
    for (const char byte : text) {
        Carry carry;
        for (std::size_t word = 0; word < columns.size(); ++word) {
            const unsigned last = word + 1 == columns.size() ? lastRow : 63;
            carry = advanceWord(columns[word], masks[word][static_cast<unsigned char>(byte)], carry, last);
        }
        distance += carry.rises;
        distance -= carry.falls;
    }
    return distance;
}

bool isSwap(std::string_view one, std::string_view other, std::size_t row, std::size_t place)
{
    return row > 1 && place > 1 && one[row - 1] == other[place - 2] && one[row - 2] == other[place - 1];
}

std::size_t alignmentByRows(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> beforeLast(other.size() + 1);
    std::vector<std::size_t> last(other.size() + 1);
    std::vector<std::size_t> current(other.size() + 1);
    for (std::size_t place = 0; place <= other.size(); ++place)
        last[place] = place;
    for (std::size_t row = 1; row <= one.size(); ++row) {
        current[0] = row;
        for (std::size_t place = 1; place <= other.size(); ++place) {
            const std::size_t replaced = last[place - 1] + (one[row - 1] == other[place - 1] ? 0 : 1);
            current[place] = std::min({last[place] + 1, current[place - 1] + 1, replaced});
            if (isSwap(one, other, row, place))
                current[place] = std::min(current[place], beforeLast[place - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, current);
    }
    return last.back();
}

} // namespace

std::size_t levenshteinDistance(std::string_view one, std::string_view other)
{
    if (one.size() > other.size())
        std::swap(one, other);
    if (one.empty())
        return other.size();
    return one.size() <= 64 ? distanceInOneWord<Swaps::Forbidden>(one, other) : distanceInWords(one, other);
}

std::size_t alignmentDistance(std::string_view one, std::string_view other)
{
    if (one.size() > other.size())
        std::swap(one, other);
    if (one.empty())
        return other.size();
    return one.size() <= 64 ? distanceInOneWord<Swaps::Allowed>(one, other) : alignmentByRows(one, other);
}

} // namespace winnow::engine

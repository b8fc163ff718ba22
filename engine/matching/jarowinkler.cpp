#include "engine/matching/jarowinkler.h"

#include "engine/matching/bytemasks.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

namespace winnow::engine {

namespace {

/// How many bytes two strings share within Jaro's window, and how many of them stand in another order.
struct JaroMatches {
    std::size_t common = 0;
    std::size_t outOfOrder = 0;
};

std::size_t jaroWindow(std::size_t longer)
{
    return longer < 4 ? 0 : longer / 2 - 1;
}

std::uint64_t lowestBits(std::size_t count)
{
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// Bits of `one` and of `other` whose bytes were matched.
struct MatchedBits {
    std::uint64_t one = 0;
    std::uint64_t other = 0;
};

/// Each byte of `other` takes the first free equal byte of `one` inside its window.
MatchedBits matchedBits(const ByteMasks& masks, std::string_view other, std::size_t window)
{
    MatchedBits matched;
    std::uint64_t reach = lowestBits(window + 1);
    for (std::size_t place = 0; place < other.size(); ++place) {
        const std::uint64_t free = masks[other[place]] & reach & ~matched.one;
        matched.one |= free & (~free + 1);
        matched.other |= std::uint64_t{free != 0} << place;
        reach = place < window ? reach << 1 | 1 : reach << 1;
    }
    return matched;
}

JaroMatches shortMatches(std::string_view one, std::string_view other)
{
    const ByteMasks masks(one);
    MatchedBits matched = matchedBits(masks, other, jaroWindow(std::max(one.size(), other.size())));
    JaroMatches result{static_cast<std::size_t>(std::popcount(matched.other)), 0};
    while (matched.other != 0) {
        const std::uint64_t lowest = matched.one & (~matched.one + 1);
        const auto place = static_cast<std::size_t>(std::countr_zero(matched.other));
        result.outOfOrder += (masks[other[place]] & lowest) == 0 ? 1 : 0;
        matched.other &= matched.other - 1;
        matched.one ^= lowest;
    }
    return result;
}

std::size_t countOutOfOrder(
    std::string_view one, const std::vector<bool>& oneTaken, std::string_view matchedOther)
{
    std::size_t outOfOrder = 0;
    std::size_t next = 0;
    for (std::size_t place = 0; place < one.size(); ++place) {
        if (oneTaken[place])
            outOfOrder += one[place] != matchedOther[next++] ? 1 : 0;
    }
    return outOfOrder;
}

JaroMatches longMatches(std::string_view one, std::string_view other)
{
    const std::size_t window = jaroWindow(std::max(one.size(), other.size()));
    std::vector<bool> oneTaken(one.size());
    std::string matchedOther;
    for (std::size_t place = 0; place < other.size(); ++place) {
        const std::size_t last = std::min(one.size(), place + window + 1);
        std::size_t candidate = place > window ? place - window : 0;
        while (candidate < last && (oneTaken[candidate] || one[candidate] != other[place]))
            ++candidate;
        if (candidate < last) {
            oneTaken[candidate] = true;
            matchedOther += other[place];
        }
    }
    return {matchedOther.size(), countOutOfOrder(one, oneTaken, matchedOther)};
}

double withCommonPrefix(double jaro, std::string_view one, std::string_view other)
{
    if (jaro <= 0.7)
        return jaro;
    const std::size_t limit = std::min({one.size(), other.size(), std::size_t{4}});
    std::size_t prefix = 0;
    while (prefix < limit && one[prefix] == other[prefix])
        ++prefix;
    return jaro + 0.1 * static_cast<double>(prefix) * (1 - jaro);
}

} // namespace

double jaroWinklerSimilarity(std::string_view one, std::string_view other)
{
    if (one.empty() || other.empty())
        return one.size() == other.size() ? 1 : 0;
    const bool fits = one.size() <= 64 && other.size() <= 64;
    const JaroMatches matches = fits ? shortMatches(one, other) : longMatches(one, other);
    if (matches.common == 0)
        return 0;
    const auto common = static_cast<double>(matches.common);
    const double ordered = common - static_cast<double>(matches.outOfOrder / 2);
    const double jaro = (common / static_cast<double>(one.size()) + common / static_cast<double>(other.size())
                            + ordered / common)
        / 3;
    return withCommonPrefix(jaro, one, other);
}

} // namespace winnow::engine

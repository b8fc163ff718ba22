#include "engine/matching/bytebags.h"

#include <algorithm>
#include <cstdlib>

namespace winnow::engine {

void ByteBags::add(std::string_view text)
{
    Bag bag{};
    for (const char byte : text) {
        // By the low half of the byte, because it is what tells digits and letters apart.
        std::uint8_t& count = bag[static_cast<unsigned char>(byte) & 15U];
        if (count < most)
            ++count;
    }
    m_bags.push_back(bag);
}

/// Loops that compilers know how to do for all classes at once.
ByteBags::Difference ByteBags::difference(const Bag& one, const Bag& other)
{
    Difference sums;
    for (std::size_t place = 0; place < classes; ++place)
        sums.ofOne += one[place];
    for (std::size_t place = 0; place < classes; ++place)
        sums.ofOther += other[place];
    for (std::size_t place = 0; place < classes; ++place)
        sums.unmatched += static_cast<unsigned>(std::abs(int{one[place]} - int{other[place]}));
    return sums;
}

unsigned ByteBags::fewestEdits(std::size_t one, std::size_t other) const
{
    const Difference sums = difference(m_bags[one], m_bags[other]);
    // An edit rids each side of one such byte at most; what the sides share is equally long in both.
    const unsigned longer = std::max(sums.ofOne, sums.ofOther) - std::min(sums.ofOne, sums.ofOther);
    return (sums.unmatched + longer) / 2;
}

double ByteBags::greatestJaroWinkler(std::size_t one, std::size_t other) const
{
    const Difference sums = difference(m_bags[one], m_bags[other]);
    if (std::max(sums.ofOne, sums.ofOther) >= most)
        return 1; // some may not be counted
    const unsigned length = sums.ofOne + sums.ofOther;
    if (sums.ofOne == 0 || sums.ofOther == 0)
        return length == 0 ? 1 : 0;
    const unsigned common = (length - sums.unmatched) / 2;
    const double jaro
        = (static_cast<double>(common) * length / (static_cast<double>(sums.ofOne) * sums.ofOther) + 1) / 3;
    constexpr double mostOfPrefix = 0.4;
    constexpr double rounding = 1e-14; // the similarity is summed up in another order
    return (jaro <= 0.7 ? jaro : jaro + mostOfPrefix * (1 - jaro)) + rounding;
}

} // namespace winnow::engine

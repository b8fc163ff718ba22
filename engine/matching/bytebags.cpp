#include "engine/matching/bytebags.h"

#include <algorithm>
#include <limits>

namespace winnow::engine {

namespace {

/// By the low half of the byte, because it is what tells digits and letters apart.
std::size_t classOf(char byte)
{
    const std::size_t low = static_cast<unsigned char>(byte) & 15U;
    return low < 12 ? low : low - 4;
}

} // namespace

void ByteBags::add(std::string_view text)
{
    Bag bag;
    bag.length = static_cast<std::uint32_t>(text.size());
    for (const char byte : text) {
        std::uint8_t& count = bag.counts[classOf(byte)];
        if (count < std::numeric_limits<std::uint8_t>::max())
            ++count;
    }
    m_bags.push_back(bag);
}

/// Bytes of one text that the other has no equal byte for, at least.
std::size_t ByteBags::surplus(const Bag& one, const Bag& other)
{
    unsigned sum = 0;
    for (std::size_t place = 0; place < classes; ++place)
        sum += unsigned{std::max(one.counts[place], other.counts[place])} - unsigned{other.counts[place]};
    return sum;
}

std::size_t ByteBags::fewestEdits(std::size_t one, std::size_t other) const
{
    const Bag& first = m_bags[one];
    const Bag& second = m_bags[other];
    const std::size_t ofFirst = surplus(first, second);
    // An edit rids each side of one such byte at most; what the sides share is equally long in both.
    return first.length > second.length + ofFirst ? first.length - second.length
                                                  : std::max(ofFirst, ofFirst + second.length - first.length);
}

double ByteBags::greatestJaroWinkler(std::size_t one, std::size_t other) const
{
    const Bag& first = m_bags[one];
    const Bag& second = m_bags[other];
    if (first.length == 0 || second.length == 0)
        return first.length == second.length ? 1 : 0;
    const std::size_t unmatched = surplus(first, second);
    const auto common = static_cast<double>(
        std::min<std::size_t>(first.length - std::min<std::size_t>(unmatched, first.length), second.length));
    const double jaro
        = (common / static_cast<double>(first.length) + common / static_cast<double>(second.length) + 1) / 3;
    constexpr double mostOfPrefix = 0.4;
    return jaro <= 0.7 ? jaro : jaro + mostOfPrefix * (1 - jaro);
}

} // namespace winnow::engine

#include "engine/matching/textcomparator.h"

#include "engine/base/asciidigit.h"
#include "engine/matching/jarowinkler.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string_view>

namespace winnow::engine {

namespace {

constexpr double similarWord = 0.9;

/// How rare each word is in a column: ln(1 + rows / rows with the word), by token id.
std::vector<float> wordRarities(const MatchColumn& column, std::size_t wordCount)
{
    std::vector<float> rows(wordCount);
    float all = 0;
    for (ValueId value = 1; value < column.valueCount(); ++value) {
        const auto frequency = static_cast<float>(column.frequencies[value]);
        all += frequency;
        for (const TokenId token : column.tokensOf(value))
            rows[token] += frequency;
    }
    for (float& count : rows)
        count = std::log(1 + all / std::max(count, 1.0F));
    return rows;
}

} // namespace

/// The rarest words of a value that the other does not have. So few suffice, because a common word adds
/// little, and comparing all with all of two long texts would not end.
class TextComparator::Leftovers {
public:
    void add(const Word& word)
    {
        if (m_count < m_words.size()) {
            m_words[m_count++] = word;
            return;
        }
        const auto lightest = std::min_element(m_words.begin(), m_words.end(),
            [](const Word& one, const Word& other) { return one.weight < other.weight; });
        if (lightest->weight < word.weight)
            *lightest = word;
    }

    std::span<Word> words() { return std::span(m_words).first(m_count); }

private:
    std::array<Word, 12> m_words;
    std::size_t m_count = 0;
};

TextComparator::TextComparator(const MatchColumn& column, const StringArena& words)
    : Comparator(limits.size() + 2)
    , m_text(words)
    , m_offsets{0}
{
    for (TokenId token = 0; token < words.size(); ++token) {
        WordShape shape;
        for (const char byte : words[token]) {
            shape.letters |= 1U << (static_cast<unsigned char>(byte) & 31U);
            shape.hasDigit = shape.hasDigit || isAsciiDigit(byte);
        }
        shape.length = static_cast<std::uint8_t>(std::min<std::size_t>(words[token].size(), 255));
        m_shapes.push_back(shape);
    }
    const std::vector<float> rarities = wordRarities(column, words.size());
    for (ValueId value = 0; value < column.valueCount(); ++value) {
        const auto tokens = column.tokensOf(value);
        std::vector<TokenId> sorted(tokens.begin(), tokens.end());
        std::sort(sorted.begin(), sorted.end());
        sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
        float squares = 0;
        for (const TokenId token : sorted)
            squares += rarities[token] * rarities[token];
        for (const TokenId token : sorted)
            m_words.push_back({token, rarities[token] / std::sqrt(squares)});
        m_offsets.push_back(static_cast<std::uint32_t>(m_words.size()));
    }
}

std::span<const TextComparator::Word> TextComparator::wordsOf(ValueId value) const
{
    return std::span(m_words).subspan(m_offsets[value], m_offsets[value + 1] - m_offsets[value]);
}

double TextComparator::similarity(ValueId one, ValueId other) const
{
    const auto first = wordsOf(one);
    const auto second = wordsOf(other);
    Leftovers firstOnly;
    Leftovers secondOnly;
    double sum = 0;
    auto mine = first.begin();
    auto theirs = second.begin();
    while (mine != first.end() && theirs != second.end()) {
        if (mine->token == theirs->token)
            sum += double{mine++->weight} * double{theirs++->weight};
        else if (mine->token < theirs->token)
            firstOnly.add(*mine++);
        else
            secondOnly.add(*theirs++);
    }
    std::for_each(mine, first.end(), [&firstOnly](const Word& word) { firstOnly.add(word); });
    std::for_each(theirs, second.end(), [&secondOnly](const Word& word) { secondOnly.add(word); });
    return std::min(1.0, sum + softMatches(firstOnly, secondOnly));
}

double TextComparator::softMatches(Leftovers& one, Leftovers& other) const
{
    double sum = 0;
    std::array<bool, 12> taken{};
    const auto theirs = other.words();
    for (const Word& mine : one.words()) {
        double best = 0;
        std::size_t bestPlace = 0;
        for (std::size_t place = 0; place < theirs.size(); ++place) {
            const double similar = taken[place] ? 0 : wordSimilarity(mine.token, theirs[place].token);
            if (similar * double{theirs[place].weight} > best) {
                best = similar * double{theirs[place].weight};
                bestPlace = place;
            }
        }
        taken[bestPlace] = taken[bestPlace] || best > 0;
        sum += best * double{mine.weight};
    }
    return sum;
}

double TextComparator::wordSimilarity(TokenId one, TokenId other) const
{
    if (!canBeSimilar(m_shapes[one], m_shapes[other]))
        return 0;
    const double similar = jaroWinklerSimilarity(m_text[one], m_text[other]);
    return similar >= similarWord ? similar : 0;
}

/// Jaro-Winkler of 0.9 takes matched shares of both words that add up to 1.5, and a byte that the other word
/// does not have is not matched. Words with digits are never similar: a number with another digit is another
/// number.
bool TextComparator::canBeSimilar(const WordShape& one, const WordShape& other)
{
    if (one.hasDigit || other.hasDigit)
        return false;
    const int matched = std::min(one.length - std::popcount(one.letters & ~other.letters),
        other.length - std::popcount(other.letters & ~one.letters));
    return 2 * matched * (one.length + other.length) >= 3 * one.length * other.length;
}

quint8 TextComparator::similarLevel(ValueId one, ValueId other) const
{
    // Left-over words are paired greedily: one order for both directions keeps the comparison symmetric.
    const double similar = similarity(std::min(one, other), std::max(one, other));
    const auto reached = std::upper_bound(limits.begin(), limits.end(), similar) - limits.begin();
    return static_cast<quint8>(1 + reached);
}

} // namespace winnow::engine

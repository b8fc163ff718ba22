#pragma once

#include "engine/matching/comparator.h"

#include <array>
#include <span>
#include <vector>

namespace winnow::engine {

/// Longer texts: cosine of their words weighted by rarity (IDF), where a word left over on one side also
/// counts with a similar one left over on the other.
class TextComparator final : public Comparator {
public:
    static constexpr std::array<double, 12> limits{
        0.10, 0.20, 0.28, 0.35, 0.42, 0.50, 0.58, 0.65, 0.72, 0.80, 0.87, 0.93};

    /// `words` are the words of the column's table; both must outlive this object.
    TextComparator(const MatchColumn& column, const StringArena& words);

    /// In [0, 1]; 1 for the same words in any order.
    [[nodiscard]] double similarity(ValueId one, ValueId other) const;

    void expectGlance(ValueId value) const override { prefetch(&m_offsets[value]); }

    void expect(ValueId value) const override { prefetch(m_words.data() + m_offsets[value]); }

    [[nodiscard]] quint8 similarLevel(ValueId one, ValueId other) const override;

private:
    struct Word {
        TokenId token = 0;
        float weight = 0; ///< of unit length over the value's words
    };

    class Leftovers;

    [[nodiscard]] std::span<const Word> wordsOf(ValueId value) const;
    [[nodiscard]] double softMatches(Leftovers& one, Leftovers& other) const;
    [[nodiscard]] double wordSimilarity(TokenId one, TokenId other) const;

    /// What of a word can rule out quickly that it is similar to another.
    struct WordShape {
        std::uint32_t letters = 0; ///< which bytes occur, folded to 32 bits
        std::uint8_t length = 0; ///< 255 for longer ones
        bool hasDigit = false;
    };

    static bool canBeSimilar(const WordShape& one, const WordShape& other);

    const StringArena& m_text;
    std::vector<WordShape> m_shapes; ///< by token id
    std::vector<std::uint32_t> m_offsets;
    std::vector<Word> m_words; ///< by value, ascending by token
};

} // namespace winnow::engine

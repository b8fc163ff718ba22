#pragma once

#include "engine/matching/matchtable.h"

namespace winnow::engine {

/// Finds what some write in several words and others in one: "KX-TS108W" is two words and names what
/// "KXTS108W" names, "555 0100" is "5550100". Only codes and numbers, because what is found is taken as said
/// by both; and only what somebody in the table does write in one word.
class SplitWords {
public:
    /// `words` are those of the table and `index` finds them; both must outlive this object.
    SplitWords(const StringArena& words, const StringIndex& index);

    /// Gives each value of the column the words that neighbouring words of it make together, behind its own.
    void joinIn(MatchColumn& column) const;

private:
    static constexpr std::size_t mostParts = 4;
    static constexpr std::size_t shortestCode = 4; ///< bytes; of letters and digits
    static constexpr std::size_t shortestNumber = 7; ///< digits
    static constexpr std::size_t longest = 24; ///< bytes

    void join(std::span<const TokenId> value, std::vector<TokenId>& joined) const;
    [[nodiscard]] bool mayBeCode(std::string_view text) const;

    const StringArena& m_words;
    const StringIndex& m_index;
    std::vector<bool> m_hasDigit; ///< by word
};

} // namespace winnow::engine

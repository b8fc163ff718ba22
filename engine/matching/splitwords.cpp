#include "engine/matching/splitwords.h"

#include "engine/base/asciidigit.h"
#include "engine/matching/stringindex.h"

#include <algorithm>
#include <string>

namespace winnow::engine {

SplitWords::SplitWords(const StringArena& words, const StringIndex& index)
    : m_words(words)
    , m_index(index)
{
    for (TokenId word = 0; word < words.size(); ++word)
        m_hasDigit.push_back(std::any_of(words[word].begin(), words[word].end(), isAsciiDigit));
}

void SplitWords::joinIn(MatchColumn& column) const
{
    std::vector<TokenId> tokens;
    std::vector<std::uint32_t> offsets{0};
    tokens.reserve(column.tokens.size());
    offsets.reserve(column.tokenOffsets.size());
    for (ValueId value = 0; value < column.valueCount(); ++value) {
        const auto own = column.tokensOf(value);
        tokens.insert(tokens.end(), own.begin(), own.end());
        join(own, tokens);
        offsets.push_back(static_cast<std::uint32_t>(tokens.size()));
    }
    if (tokens.size() == column.tokens.size())
        return;
    column.tokens = std::move(tokens);
    column.tokenOffsets = std::move(offsets);
}

void SplitWords::join(std::span<const TokenId> value, std::vector<TokenId>& joined) const
{
    std::string text;
    for (std::size_t first = 0; first + 1 < value.size(); ++first) {
        text = m_words[value[first]];
        bool hasDigit = m_hasDigit[value[first]];
        const std::size_t end = std::min(value.size(), first + mostParts);
        for (std::size_t next = first + 1; next < end && text.size() < longest; ++next) {
            text += m_words[value[next]];
            hasDigit = hasDigit || m_hasDigit[value[next]];
            if (!hasDigit || !mayBeCode(text))
                continue;
            if (const auto whole = m_index.find(m_words, text))
                joined.push_back(*whole);
        }
    }
}

bool SplitWords::mayBeCode(std::string_view text) const
{
    const bool isNumber = isAsciiDigits(text);
    return text.size() >= (isNumber ? shortestNumber : shortestCode) && text.size() <= longest;
}

} // namespace winnow::engine

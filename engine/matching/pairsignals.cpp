#include "engine/matching/pairsignals.h"

#include "engine/matching/cosineranks.h"

#include <algorithm>
#include <cmath>

namespace winnow::engine {

namespace {

constexpr std::size_t pairsPerRange = std::size_t{1} << 17;

/// One record held against others: which words it has is looked up by word, without sorting.
class HeldRecord {
public:
    explicit HeldRecord(const RecordWords& words)
        : m_words(words)
        , m_held(words.wordCount())
        , m_seen(words.wordCount())
    {
    }

    void hold(RowIndex record)
    {
        if (m_holdings > 0 && m_record == record)
            return;
        m_record = record;
        ++m_holdings;
        m_codes.clear();
        m_squares = 0;
        m_words.forEachWord(record, [this](TokenId word) {
            if (m_held[word] == m_holdings)
                return;
            m_held[word] = m_holdings;
            m_squares += m_words.rarity(word) * m_words.rarity(word);
            if (m_words.isCode(word))
                m_codes.push_back(word);
        });
    }

    /// Cosine and codes.
    PairSignals with(RowIndex other)
    {
        ++m_others;
        float shared = 0;
        float squares = 0;
        m_otherCodes.clear();
        m_words.forEachWord(other, [&](TokenId word) {
            if (m_seen[word] == m_others)
                return;
            m_seen[word] = m_others;
            const float square = m_words.rarity(word) * m_words.rarity(word);
            squares += square;
            shared += m_held[word] == m_holdings ? square : 0;
            if (m_words.isCode(word))
                m_otherCodes.push_back(word);
        });
        const float cosine = shared > 0 ? shared / std::sqrt(m_squares * squares) : 0;
        // The highest value is that of equal records.
        const long steps = std::lround(PairSignals::sameRecord * std::min(1.0F, cosine));
        return {static_cast<quint8>(std::min(steps, PairSignals::sameRecord - 1L)), 0, 0, agreement()};
    }

private:
    [[nodiscard]] CodeAgreement agreement() const
    {
        if (m_codes.empty() || m_otherCodes.empty())
            return CodeAgreement::Missing;
        CodeAgreement best = CodeAgreement::NoneShared;
        for (const TokenId code : m_otherCodes) {
            if (m_held[code] == m_holdings)
                best = std::max(
                    best, m_words.isRareCode(code) ? CodeAgreement::RareShared : CodeAgreement::CommonShared);
        }
        return best == CodeAgreement::NoneShared && isAnyPrefix() ? CodeAgreement::Prefix : best;
    }

    [[nodiscard]] bool isAnyPrefix() const
    {
        for (const TokenId one : m_codes) {
            const std::string_view first = m_words.text(one);
            for (const TokenId other : m_otherCodes) {
                const std::string_view second = m_words.text(other);
                if (first.starts_with(second) || second.starts_with(first))
                    return true;
            }
        }
        return false;
    }

    const RecordWords& m_words;
    RowIndex m_record = 0; ///< once anything is held
    std::uint32_t m_holdings = 0;
    std::uint32_t m_others = 0;
    std::vector<std::uint32_t> m_held; ///< by word: the holding in which it was last held
    std::vector<std::uint32_t> m_seen; ///< by word: the other record in which it was last seen
    float m_squares = 0;
    std::vector<TokenId> m_codes;
    std::vector<TokenId> m_otherCodes;
};

} // namespace

std::vector<PairSignals> pairSignals(
    std::span<const ScoredRecordPair> pairs, const RecordWords& words, RowIndex records, StageRunner& stages)
{
    std::vector<PairSignals> result(pairs.size());
    stages.forRanges(pairs.size(), pairsPerRange, [&](std::size_t, std::size_t first, std::size_t last) {
        HeldRecord held(words);
        for (std::size_t place = first; place < last; ++place) {
            held.hold(pairs[place].left);
            result[place] = held.with(pairs[place].right);
        }
    });
    CosineRanks ranks(records);
    for (std::size_t place = 0; place < pairs.size(); ++place)
        ranks.add(pairs[place].left, pairs[place].right, result[place].cosine);
    for (std::size_t place = 0; place < pairs.size(); ++place)
        ranks.setRanks(result[place], pairs[place].left, pairs[place].right);
    return result;
}

PairSignals selfSignals(RowIndex record, const RecordWords& words)
{
    PairSignals result{PairSignals::sameRecord, 1, 1, CodeAgreement::Missing};
    words.forEachWord(record, [&](TokenId word) {
        if (words.isCode(word))
            result.codes = std::max(result.codes,
                words.isRareCode(word) ? CodeAgreement::RareShared : CodeAgreement::CommonShared);
    });
    return result;
}

} // namespace winnow::engine

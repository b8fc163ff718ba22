#pragma once

#include "engine/matching/distinctrecords.h"
#include "engine/model/cluster.h"

#include <vector>

namespace winnow::engine {

/// The words of whole records, without regard to columns, and how rare they are.
class RecordWords {
public:
    /// A code in more records than this is a common one. What names one entity stands in its few records; a
    /// size, a unit or an edition stands in many.
    static constexpr std::uint32_t rareCodeRecords = 5;

    /// Both must outlive this object.
    RecordWords(const MatchTable& table, const DistinctRecords& records);

    [[nodiscard]] std::size_t wordCount() const { return m_rarities.size(); }

    /// ln(1 + records / records with the word); a record with a word in two columns counts twice.
    [[nodiscard]] float rarity(TokenId word) const { return m_rarities[word]; }

    /// Whether a word has at least three bytes, a letter and a digit among them: a model number, an order
    /// code.
    [[nodiscard]] bool isCode(TokenId word) const { return m_codes[word] != NoCode; }

    [[nodiscard]] bool isRareCode(TokenId word) const { return m_codes[word] == RareCode; }

    [[nodiscard]] std::string_view text(TokenId word) const { return m_table.words()[word]; }

    /// Calls visit(word) for all words of a record; one may come several times.
    template <typename Visit>
    void forEachWord(RowIndex record, const Visit& visit) const
    {
        const auto values = m_records.valuesOf(record);
        for (std::size_t place = 0; place < values.size(); ++place) {
            for (const TokenId word : m_table.columns()[m_records.columns[place]].tokensOf(values[place]))
                visit(word);
        }
    }

private:
    enum CodeKind : quint8 { NoCode, CommonCode, RareCode };

    const MatchTable& m_table;
    const DistinctRecords& m_records;
    std::vector<float> m_rarities; ///< by word
    std::vector<CodeKind> m_codes;
};

} // namespace winnow::engine

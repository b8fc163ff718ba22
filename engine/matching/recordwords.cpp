#include "engine/matching/recordwords.h"

#include "engine/base/asciidigit.h"
#include "engine/matching/termfrequency.h"

#include <algorithm>
#include <cmath>

namespace winnow::engine {

namespace {

constexpr std::size_t shortestCode = 3;

std::vector<std::uint32_t> recordsOfWords(const MatchTable& table, const DistinctRecords& records)
{
    std::vector<std::uint32_t> counts(table.words().size());
    for (std::size_t field = 0; field < records.columns.size(); ++field) {
        const MatchColumn& column = table.columns()[records.columns[field]];
        const auto recordsOfValue = recordsOfValues(records, field, column.valueCount());
        for (ValueId value = 1; value < column.valueCount(); ++value) {
            for (const TokenId word : column.tokensOf(value))
                counts[word] += recordsOfValue[value];
        }
    }
    return counts;
}

bool mixesLettersAndDigits(std::string_view word)
{
    const auto digits = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), isAsciiDigit));
    return word.size() >= shortestCode && digits > 0 && digits < word.size();
}

} // namespace

RecordWords::RecordWords(const MatchTable& table, const DistinctRecords& records)
    : m_table(table)
    , m_records(records)
{
    const std::vector<std::uint32_t> counts = recordsOfWords(table, records);
    const auto all = static_cast<float>(records.size());
    m_rarities.reserve(counts.size());
    m_codes.reserve(counts.size());
    for (TokenId word = 0; word < counts.size(); ++word) {
        m_rarities.push_back(std::log(1 + all / static_cast<float>(std::max(counts[word], 1U))));
        const CodeKind kind = counts[word] <= rareCodeRecords ? RareCode : CommonCode;
        m_codes.push_back(mixesLettersAndDigits(text(word)) ? kind : NoCode);
    }
}

} // namespace winnow::engine

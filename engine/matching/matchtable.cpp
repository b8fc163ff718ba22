#include "engine/matching/matchtable.h"

#include "engine/matching/splitwords.h"
#include "engine/matching/stringindex.h"
#include "engine/text/normalize.h"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace winnow::engine {

namespace {

/// A cut at a character boundary of UTF-8.
std::string_view cutText(std::string_view text, std::size_t length)
{
    if (text.size() <= length)
        return text;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        --length;
    return text.substr(0, length);
}

/// What stands for a value in the dictionary. A long value ends with a hash of all its bytes, so that two
/// values are one only when they are equal beyond the cut as well.
std::string comparedText(std::string normalized)
{
    if (normalized.size() <= comparedBytes)
        return normalized;
    std::array<char, 16> digits{};
    const auto hash = XXH3_64bits(normalized.data(), normalized.size());
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16).ptr;
    std::string result(cutText(normalized, comparedBytes - digits.size() - 1));
    return result.append(" ").append(digits.data(), end);
}

} // namespace

/// The indexes by which a column's values are found while rows stream in.
struct MatchTableBuilder::ColumnDictionary {
    StringIndex byOriginal; ///< saves normalizing a cell that came before in the same writing
    StringIndex byText;
};

MatchTableBuilder::MatchTableBuilder(Schema schema)
{
    reset(std::move(schema));
}

MatchTableBuilder::~MatchTableBuilder() = default;
MatchTableBuilder::MatchTableBuilder(MatchTableBuilder&&) noexcept = default;
MatchTableBuilder& MatchTableBuilder::operator=(MatchTableBuilder&&) noexcept = default;

void MatchTableBuilder::reset(Schema schema)
{
    m_table = MatchTable();
    m_table.m_schema = std::move(schema);
    m_table.m_columns.resize(m_table.m_schema.fields.size());
    m_dictionaries.clear();
    for (MatchColumn& column : m_table.m_columns) {
        m_dictionaries.push_back(std::make_unique<ColumnDictionary>());
        column.texts.add({});
        column.originals.add({});
        column.frequencies.push_back(0);
        column.tokenOffsets = {0, 0};
    }
    m_wordIndex = std::make_unique<StringIndex>();
}

void MatchTableBuilder::addRow(std::span<const std::string_view> cells)
{
    for (std::size_t place = 0; place < m_table.m_columns.size(); ++place) {
        MatchColumn& column = m_table.m_columns[place];
        const ValueId value = place < cells.size() ? valueOf(place, cells[place]) : blankValue;
        column.valueOfRow.push_back(value);
        ++column.frequencies[value];
    }
    ++m_table.m_rowCount;
}

ValueId MatchTableBuilder::valueOf(std::size_t place, std::string_view cell)
{
    if (cell.empty())
        return blankValue;
    const MatchColumn& column = m_table.m_columns[place];
    ColumnDictionary& dictionary = *m_dictionaries[place];
    if (const auto known = dictionary.byOriginal.find(column.originals, cell))
        return *known;
    const std::string text = comparedText(normalizedForMatching(cell));
    if (text.empty())
        return blankValue;
    const auto known = dictionary.byText.find(column.texts, text);
    return known ? *known : addValue(place, cell, text);
}

ValueId MatchTableBuilder::addValue(std::size_t place, std::string_view cell, std::string_view text)
{
    MatchColumn& column = m_table.m_columns[place];
    const ValueId value = column.texts.add(text);
    column.originals.add(cutText(cell, comparedBytes));
    column.frequencies.push_back(0);
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        column.tokens.push_back(tokenOf(text.substr(start, end - start)));
        start = end + 1;
    }
    column.tokenOffsets.push_back(static_cast<std::uint32_t>(column.tokens.size()));
    m_dictionaries[place]->byText.insert(text, value);
    if (cell.size() <= comparedBytes)
        m_dictionaries[place]->byOriginal.insert(cell, value);
    return value;
}

TokenId MatchTableBuilder::tokenOf(std::string_view word)
{
    if (const auto known = m_wordIndex->find(m_table.m_words, word))
        return *known;
    const TokenId token = m_table.m_words.add(word);
    m_wordIndex->insert(word, token);
    return token;
}

MatchTable MatchTableBuilder::finish()
{
    const SplitWords splitWords(m_table.m_words, *m_wordIndex);
    for (MatchColumn& column : m_table.m_columns) {
        splitWords.joinIn(column);
        column.valueOfRow.shrink_to_fit();
        column.texts.shrink();
        column.originals.shrink();
        column.tokens.shrink_to_fit();
    }
    Schema schema = m_table.m_schema;
    MatchTable table = std::move(m_table);
    reset(std::move(schema));
    return table;
}

} // namespace winnow::engine

#pragma once

#include "engine/matching/stringarena.h"
#include "engine/model/schema.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace winnow::engine {

/// The place of a row in its MatchTable: 0 for the first row added.
using RowIndex = std::uint32_t;
/// A distinct value of one column; 0 stands for blank.
using ValueId = std::uint32_t;
/// A distinct word of a whole table, the same in every column.
using TokenId = std::uint32_t;

class StringIndex;

constexpr ValueId blankValue = 0;

/// One column, dictionary-encoded: a value id per row and every distinct value once. Values that differ only
/// in case, accents, width, punctuation or spacing are one value.
struct MatchColumn {
    std::vector<ValueId> valueOfRow;
    StringArena texts; ///< normalized, by value id; cut at `comparedBytes`
    StringArena originals; ///< as first seen, by value id; cut at `comparedBytes`
    std::vector<std::uint32_t> frequencies; ///< rows with the value, by value id
    std::vector<std::uint32_t> tokenOffsets; ///< where a value's tokens start; one entry more than values
    std::vector<TokenId> tokens; ///< the words of the values, in their order; behind them see SplitWords

    /// Distinct values, counting blank.
    [[nodiscard]] std::size_t valueCount() const { return frequencies.size(); }

    [[nodiscard]] std::span<const TokenId> tokensOf(ValueId value) const
    {
        return std::span(tokens).subspan(tokenOffsets[value], tokenOffsets[value + 1] - tokenOffsets[value]);
    }
};

/// Cells are compared by at most this many bytes: beyond it a pair would cost milliseconds, and texts that
/// agree so far are told apart by no comparison that a person would trust. Longer cells are equal only when
/// all of their bytes are.
constexpr std::size_t comparedBytes = 2048;

/// A whole table in the form that matching reads.
class MatchTable {
public:
    [[nodiscard]] const Schema& schema() const { return m_schema; }

    [[nodiscard]] RowIndex rowCount() const { return m_rowCount; }

    [[nodiscard]] const std::vector<MatchColumn>& columns() const { return m_columns; }

    /// The words of the table by token id.
    [[nodiscard]] const StringArena& words() const { return m_words; }

private:
    friend class MatchTableBuilder;

    Schema m_schema;
    RowIndex m_rowCount = 0;
    std::vector<MatchColumn> m_columns;
    StringArena m_words;
};

/// Builds a MatchTable from rows that stream by, without keeping the rows.
class MatchTableBuilder {
public:
    explicit MatchTableBuilder(Schema schema);
    ~MatchTableBuilder();
    MatchTableBuilder(MatchTableBuilder&&) noexcept;
    MatchTableBuilder& operator=(MatchTableBuilder&&) noexcept;

    /// UTF-8 cells in the schema's order; missing cells are blank, surplus ones are ignored.
    void addRow(std::span<const std::string_view> cells);
    /// The table of all rows added; the builder is empty afterwards.
    MatchTable finish();

private:
    struct ColumnDictionary;

    void reset(Schema schema);
    ValueId valueOf(std::size_t place, std::string_view cell);
    ValueId addValue(std::size_t place, std::string_view cell, std::string_view text);
    TokenId tokenOf(std::string_view word);

    MatchTable m_table;
    std::vector<std::unique_ptr<ColumnDictionary>> m_dictionaries;
    std::unique_ptr<StringIndex> m_wordIndex;
};

} // namespace winnow::engine

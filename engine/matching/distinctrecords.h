#pragma once

#include "engine/matching/matchtable.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// The rows of a table without repetition: rows that agree in all compared fields are one record. Everything
/// that is quadratic in look-alikes works on records, so ten thousand equal rows cost as much as one.
/// `values` lies row by row, because a comparison reads all fields of two records.
struct DistinctRecords {
    std::vector<std::size_t> columns; ///< the compared fields, as places in the table
    std::vector<ValueId> values;
    std::vector<RowIndex> rows; ///< sorted by record, ascending within one
    std::vector<RowIndex> rowOffsets; ///< where a record's rows start; one entry more than records
    RowIndex secondTableStart = 0; ///< first record of the second table, or the number of records
    RowIndex firstNewRow = 0; ///< see MatchOptions
    /// By record: which source without repetitions it is of, 0 for none. Empty when there are no such
    /// sources.
    std::vector<std::uint32_t> uniqueSources;

    [[nodiscard]] RowIndex size() const { return static_cast<RowIndex>(rowOffsets.size() - 1); }

    [[nodiscard]] std::span<const ValueId> valuesOf(RowIndex record) const
    {
        return std::span(values).subspan(std::size_t{record} * columns.size(), columns.size());
    }

    [[nodiscard]] bool isLinking() const { return secondTableStart < size(); }

    /// Whether the record has a row that was not matched with the others yet.
    [[nodiscard]] bool isNew(RowIndex record) const { return rowsOf(record).back() >= firstNewRow; }

    /// False for two records of one source in which no entity is twice.
    [[nodiscard]] bool canBeOne(RowIndex one, RowIndex other) const
    {
        return uniqueSources.empty() || uniqueSources[one] == 0 || uniqueSources[one] != uniqueSources[other];
    }

    /// Ascending; at least one.
    [[nodiscard]] std::span<const RowIndex> rowsOf(RowIndex record) const
    {
        return std::span(rows).subspan(rowOffsets[record], rowOffsets[record + 1] - rowOffsets[record]);
    }
};

/// Records are numbered in the order of their first rows. Rows on both sides of `secondTableStart` are never
/// one, nor are rows of a source without repetitions. `uniqueSourceOfRow` is as in MatchOptions.
DistinctRecords distinctRecords(const MatchTable& table, const std::vector<std::size_t>& columns,
    std::optional<RowIndex> secondTableStart, std::span<const std::uint32_t> uniqueSourceOfRow = {});

} // namespace winnow::engine

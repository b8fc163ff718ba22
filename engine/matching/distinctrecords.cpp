#include "engine/matching/distinctrecords.h"

#include <xxhash.h>

#include <algorithm>
#include <numeric>

namespace winnow::engine {

namespace {

std::span<const ValueId> rowOf(const std::vector<ValueId>& values, std::size_t width, RowIndex row)
{
    return std::span(values).subspan(std::size_t{row} * width, width);
}

/// The compared values of all rows, row by row.
std::vector<ValueId> rowMajorValues(const MatchTable& table, const std::vector<std::size_t>& columns)
{
    std::vector<ValueId> values(std::size_t{table.rowCount()} * columns.size());
    for (std::size_t place = 0; place < columns.size(); ++place) {
        const std::vector<ValueId>& column = table.columns()[columns[place]].valueOfRow;
        for (std::size_t row = 0; row < column.size(); ++row)
            values[row * columns.size() + place] = column[row];
    }
    return values;
}

/// Finds the record of a row among those seen before it.
class RecordIndex {
public:
    RecordIndex(const std::vector<ValueId>& values, std::size_t width, RowIndex rowCount)
        : m_values(values)
        , m_width(width)
    {
        std::size_t size = 64;
        while (size < std::size_t{rowCount} * 2)
            size *= 2;
        m_slots.resize(size);
    }

    /// The first row with the values of `row`, not before `firstRow`: `row` itself when there is none.
    RowIndex firstEqual(RowIndex row, RowIndex firstRow)
    {
        const auto wanted = rowOf(m_values, m_width, row);
        const std::size_t mask = m_slots.size() - 1;
        std::size_t slot = XXH3_64bits(wanted.data(), wanted.size_bytes()) & mask;
        for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
            const RowIndex known = m_slots[slot] - 1;
            const auto values = rowOf(m_values, m_width, known);
            if (known >= firstRow && std::equal(values.begin(), values.end(), wanted.begin()))
                return known;
        }
        m_slots[slot] = row + 1;
        return row;
    }

private:
    const std::vector<ValueId>& m_values;
    std::size_t m_width;
    std::vector<RowIndex> m_slots; ///< row + 1, 0 for empty
};

/// Sorts the rows by their records, by counting.
void groupRows(DistinctRecords& records, const std::vector<RowIndex>& recordOfRow)
{
    for (const RowIndex record : recordOfRow)
        ++records.rowOffsets[record + 1];
    std::partial_sum(records.rowOffsets.begin(), records.rowOffsets.end(), records.rowOffsets.begin());
    records.rows.resize(recordOfRow.size());
    std::vector<RowIndex> next = records.rowOffsets;
    for (RowIndex row = 0; row < recordOfRow.size(); ++row)
        records.rows[next[recordOfRow[row]]++] = row;
}

/// Which rows are kept apart although they are equal.
struct Apartness {
    RowIndex border = 0; ///< first row of the second table, or the number of rows
    std::span<const std::uint32_t> uniqueSourceOfRow;

    [[nodiscard]] bool standsAlone(RowIndex row) const
    {
        return row < uniqueSourceOfRow.size() && uniqueSourceOfRow[row] != 0;
    }
};

/// Which record each row is; records are numbered by their first rows.
std::vector<RowIndex> recordsOfRows(
    const std::vector<ValueId>& values, std::size_t width, RowIndex rowCount, const Apartness& apart)
{
    RecordIndex index(values, width, rowCount);
    std::vector<RowIndex> recordOfRow(rowCount);
    RowIndex count = 0;
    for (RowIndex row = 0; row < rowCount; ++row) {
        const RowIndex first
            = apart.standsAlone(row) ? row : index.firstEqual(row, row >= apart.border ? apart.border : 0);
        recordOfRow[row] = first == row ? count++ : recordOfRow[first];
    }
    return recordOfRow;
}

/// Moves the values of each record's first row to the record's place and drops the others.
void keepFirstRows(std::vector<ValueId>& values, std::size_t width, const std::vector<RowIndex>& recordOfRow)
{
    RowIndex next = 0;
    for (std::size_t row = 0; row < recordOfRow.size(); ++row) {
        if (recordOfRow[row] != next)
            continue;
        const auto from = values.begin() + static_cast<std::ptrdiff_t>(row * width);
        std::copy_n(from, width, values.begin() + static_cast<std::ptrdiff_t>(next * width));
        ++next;
    }
    values.resize(std::size_t{next} * width);
    values.shrink_to_fit();
}

} // namespace

DistinctRecords distinctRecords(const MatchTable& table, const std::vector<std::size_t>& columns,
    std::optional<RowIndex> secondTableStart, std::span<const std::uint32_t> uniqueSourceOfRow)
{
    const std::size_t width = columns.size();
    const RowIndex border = std::min(secondTableStart.value_or(table.rowCount()), table.rowCount());
    DistinctRecords records{columns, rowMajorValues(table, columns), {}, {}, 0, 0, {}};
    const std::vector<RowIndex> recordOfRow
        = recordsOfRows(records.values, width, table.rowCount(), {border, uniqueSourceOfRow});
    keepFirstRows(records.values, width, recordOfRow);
    records.rowOffsets.assign(records.values.size() / std::max<std::size_t>(1, width) + 1, 0);
    groupRows(records, recordOfRow);
    for (RowIndex row = 0; row < border; ++row)
        records.secondTableStart = std::max(records.secondTableStart, recordOfRow[row] + 1);
    for (RowIndex record = 0; record < records.size() && !uniqueSourceOfRow.empty(); ++record)
        records.uniqueSources.push_back(uniqueSourceOfRow[records.rowsOf(record).front()]);
    return records;
}

} // namespace winnow::engine

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

} // namespace

DistinctRecords distinctRecords(const MatchTable& table, const std::vector<std::size_t>& columns,
    std::optional<RowIndex> secondTableStart)
{
    const std::size_t width = columns.size();
    DistinctRecords records{columns, rowMajorValues(table, columns), {}, {}, 0};
    const RowIndex border = secondTableStart.value_or(table.rowCount());
    RecordIndex index(records.values, width, table.rowCount());
    std::vector<RowIndex> recordOfRow(table.rowCount());
    RowIndex count = 0;
    for (RowIndex row = 0; row < table.rowCount(); ++row) {
        if (row == border)
            records.secondTableStart = count;
        const RowIndex first = index.firstEqual(row, row >= border ? border : 0);
        recordOfRow[row] = first == row ? count++ : recordOfRow[first];
    }
    if (border >= table.rowCount())
        records.secondTableStart = count;
    // Records are numbered by first row, so their values can move to the front in place. Done after the
    // index, which reads the rows, is no longer needed.
    RowIndex next = 0;
    for (RowIndex row = 0; row < table.rowCount(); ++row) {
        if (recordOfRow[row] == next) {
            const auto from = records.values.begin() + static_cast<std::ptrdiff_t>(row * width);
            std::copy_n(from, width, records.values.begin() + static_cast<std::ptrdiff_t>(next * width));
            ++next;
        }
    }
    records.values.resize(std::size_t{count} * width);
    records.rowOffsets.assign(std::size_t{count} + 1, 0);
    groupRows(records, recordOfRow);
    return records;
}

} // namespace winnow::engine

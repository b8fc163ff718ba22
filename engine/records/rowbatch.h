#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <string_view>
#include <vector>

namespace winnow::engine {

/// A run of rows on their way from a file to the store: packed records (engine/model/packedrecord.h) that lie
/// side by side in one buffer, each with its row number and the line where it starts. Reused between reads,
/// so that a million rows cost a handful of allocations.
class RowBatch {
public:
    [[nodiscard]] size_t size() const { return m_rows.size(); }

    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    /// Bytes of all packed records together.
    [[nodiscard]] qsizetype bytes() const { return m_arena.size(); }

    /// The packed record of a row; valid until the batch is changed.
    [[nodiscard]] std::string_view packed(size_t row) const;
    /// The same bytes without a copy, for binding to a statement; valid until the batch is changed.
    [[nodiscard]] QByteArray packedBytes(size_t row) const;

    /// 1 for the first data row of the file.
    [[nodiscard]] qint64 rowNumber(size_t row) const { return m_rows[row].number; }

    /// The line of the file where the row starts, 1 for the first.
    [[nodiscard]] qint64 line(size_t row) const { return m_rows[row].line; }

    /// Forgets the rows and keeps the memory.
    void clear();

    /// Where the next row is packed: append its cells here, then call endRow().
    [[nodiscard]] QByteArray& arena() { return m_arena; }

    void endRow(qint64 number, qint64 line);

private:
    struct Row {
        qsizetype end = 0; ///< where the packed record ends in the arena; it starts where the one before ends
        qint64 number = 0;
        qint64 line = 0;
    };

    QByteArray m_arena;
    std::vector<Row> m_rows;
};

} // namespace winnow::engine

#pragma once

#include "engine/base/result.h"
#include "engine/records/rowbatch.h"
#include "engine/records/rowproblems.h"
#include "engine/records/tableformat.h"

#include <QString>

#include <memory>
#include <vector>

namespace winnow::engine {

/// Whether a reader has more to give.
enum class ReadState { MoreRows, Finished };

/// Reads a delimited text file row by row with flat memory. Cells are handed over exactly as they stand in
/// the file; every row has at least as many cells as there are columns (missing ones are empty), surplus
/// cells follow.
class TableReader {
public:
    /// Fails as detectFormat() does, and with InvalidInput when there are more than maxColumns columns.
    static Result<std::unique_ptr<TableReader>> open(
        const QString& path, const FormatOverrides& overrides = {});
    ~TableReader();
    TableReader(const TableReader&) = delete;
    TableReader& operator=(const TableReader&) = delete;

    /// One distinct, non-empty name per column; "column_3" where the file gives none, "name_2" for a second
    /// "name".
    [[nodiscard]] const std::vector<QString>& columns() const;
    [[nodiscard]] const TableFormat& format() const;

    /// Replaces the batch by the next rows, about `maxBytes` of packed records but at least one row. The last
    /// batch, which may be empty, comes with Finished. After an error the rows of earlier batches must not be
    /// kept: bytes that are invalid in the encoding, a cell or row above the limits, a file that changed
    /// meanwhile.
    Result<ReadState> next(RowBatch& batch, qsizetype maxBytes = defaultBatchBytes);

    /// What was odd so far; complete when next() has said Finished.
    [[nodiscard]] const RowProblems& problems() const;
    /// How far the file has been read, and its size, in bytes.
    [[nodiscard]] qint64 bytesRead() const;
    [[nodiscard]] qint64 bytesTotal() const;

    static constexpr qsizetype defaultBatchBytes = 1 << 20;
    static constexpr int maxColumns = 16'384; ///< the limit of spreadsheets
    static constexpr qsizetype maxCellBytes = 16 << 20; ///< in UTF-8

private:
    class Private;
    explicit TableReader(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace winnow::engine

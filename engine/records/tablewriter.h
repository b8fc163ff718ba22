#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QString>

#include <span>
#include <string_view>
#include <vector>

class QIODevice;

namespace winnow::engine {

/// Whether text that a spreadsheet would run as a formula is made harmless.
enum class CellSafety {
    Exact, ///< for machines: every cell as it is
    Spreadsheet, ///< text that begins with = + - @ tab CR or NUL gets a leading '; numbers stay numbers
};

/// Writes a table as RFC 4180 text in UTF-8 without BOM, cell by cell. Rows end with LF, which every reader
/// takes and line tools need. Writing is buffered; the first failure is kept and returned by finish().
class TableWriter {
public:
    explicit TableWriter(
        QIODevice& device, CellSafety safety = CellSafety::Spreadsheet, char delimiter = ',');
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;

    /// Adds a cell of UTF-8 text to the row.
    void cell(std::string_view utf8);
    void cell(const QString& text);
    void cell(qint64 number);
    /// With `decimals` digits after a point, whatever the locale.
    void cell(double number, int decimals);
    void endRow();

    /// A whole row of text cells.
    void row(std::span<const std::string_view> cells);
    void row(const std::vector<QString>& cells);

    /// Hands over what is buffered and says whether everything was written: DiskFull, or Unreadable with the
    /// reason.
    Result<void> finish();

private:
    void beginCell();
    void appendDoublingQuotes(std::string_view utf8);
    void flush();

    QIODevice& m_device;
    CellSafety m_safety;
    char m_delimiter;
    QByteArray m_buffer;
    qint64 m_cellsInRow = 0;
    bool m_rowIsBlank = true; ///< the row so far would read as a blank line
    Result<void> m_state;
};

} // namespace winnow::engine

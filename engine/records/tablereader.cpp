#include "engine/records/tablereader.h"

#include "engine/records/decodedtext.h"
#include "engine/records/detection.h"
#include "engine/records/headernames.h"
#include "engine/records/rowpacking.h"
#include "engine/records/rowscanner.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace winnow::engine {

namespace {

struct TableReaderText {
    Q_DECLARE_TR_FUNCTIONS(TableReaderText)
};

/// A row longer than this is taken for a file that is no table; it also bounds the memory of a batch.
constexpr size_t maxRowBytes = 64 << 20;

} // namespace

class TableReader::Private {
public:
    Private(std::unique_ptr<SourceFile> file, const TableFormat& tableFormat)
        : format(tableFormat)
        , m_text(std::move(file), tableFormat.encoding)
    {
    }

    Result<void> readHeader();
    Result<ReadState> next(RowBatch& batch, qsizetype maxBytes);

    [[nodiscard]] const SourceFile& file() const { return m_text.file(); }

    TableFormat format;
    std::vector<QString> columns;
    RowProblems problems;

private:
    /// Scans the next row that is not blank into m_row.
    Result<ReadState> scanRow();

    void consumeRow() { m_text.consume(m_row.length, m_row.lineBreaks); }

    void skipBlankLine();
    void noteBlankLines();
    void noteProblems();
    [[nodiscard]] Error refusal(ScanResult result) const;

    DecodedText m_text;
    std::optional<RowScanner> m_scanner;
    ScannedRow m_row;
    qint64 m_rowNumber = 0;
    qint64 m_blankFrom = 0;
    int m_blankLines = 0;
};

Result<void> TableReader::Private::readHeader()
{
    if (const auto filled = m_text.fill(); !filled)
        return fail(filled);
    m_scanner.emplace(
        format.delimiter, rowEndOf(m_text.ahead()), RowScanner::Limits{maxColumns, maxCellBytes});
    const auto state = scanRow();
    if (!state)
        return fail(state);
    if (*state == ReadState::Finished)
        return fail(ErrorCode::InvalidInput,
            TableReaderText::tr(
                "\"%1\" holds no table, only blank lines. Nothing was imported. Choose another file.")
                .arg(file().shownName()));
    if (format.header == HeaderRow::Absent) {
        columns = numberedColumnNames(m_row.cells.size());
        return {};
    }
    noteProblems();
    HeaderNames header = distinctHeaderNames(cellTexts(m_row), m_text.line());
    columns = std::move(header.names);
    for (RowProblem& problem : header.problems.kept)
        problems.add(problem.line, [&] { return std::move(problem.message); });
    problems.total += header.problems.total - static_cast<qint64>(header.problems.kept.size());
    consumeRow();
    return {};
}

Result<ReadState> TableReader::Private::next(RowBatch& batch, qsizetype maxBytes)
{
    batch.clear();
    do {
        const auto state = scanRow();
        if (!state || *state == ReadState::Finished)
            return state;
        noteProblems();
        packRow(m_row, columns.size(), batch.arena());
        batch.endRow(++m_rowNumber, m_text.line());
        consumeRow();
    } while (batch.bytes() < maxBytes);
    return ReadState::MoreRows;
}

Result<ReadState> TableReader::Private::scanRow()
{
    while (true) {
        const std::string_view text = m_text.ahead();
        if (text.empty() && m_text.end() == TextEnd::Whole)
            return ReadState::Finished;
        const ScanResult result
            = text.empty() ? ScanResult::NeedsMoreText : m_scanner->scan(text, m_text.end(), m_row);
        if (result == ScanResult::Row && !m_row.isBlank)
            return ReadState::MoreRows;
        if (result == ScanResult::Row) {
            skipBlankLine();
            continue;
        }
        if (result != ScanResult::NeedsMoreText || text.size() > maxRowBytes)
            return tl::unexpected(refusal(result));
        if (const auto filled = m_text.fill(); !filled)
            return fail(filled);
    }
}

void TableReader::Private::skipBlankLine()
{
    if (m_blankLines++ == 0)
        m_blankFrom = m_text.line();
    consumeRow();
}

void TableReader::Private::noteBlankLines()
{
    const int count = std::exchange(m_blankLines, 0);
    if (count > 0)
        problems.add(m_blankFrom,
            [&] { return TableReaderText::tr("%n blank line(s) were left out.", nullptr, count); });
}

void TableReader::Private::noteProblems()
{
    // Blank lines matter only between rows: at the end of a file nobody expects a row.
    noteBlankLines();
    const qint64 line = m_text.line();
    if (m_row.strayQuoteLine)
        problems.add(line + *m_row.strayQuoteLine, [] {
            return TableReaderText::tr(
                "Text follows a closing quote; the cell was kept with the quotes in it.");
        });
    if (m_row.openQuoteLine)
        problems.add(line + *m_row.openQuoteLine, [&] {
            return TableReaderText::tr(
                "The quote that opens on line %1 is never closed: everything after it is in one cell.")
                .arg(line + *m_row.openQuoteLine);
        });
    if (m_row.hasControlCharacters)
        problems.add(line, [] {
            return TableReaderText::tr("The row has control characters in it; they were kept as they are.");
        });
    if (columns.empty() || m_row.cells.size() == columns.size())
        return;
    const size_t cells = m_row.cells.size();
    problems.add(line, [&] {
        return (cells < columns.size()
                ? TableReaderText::tr("The row has %1 of %2 cells; the missing ones were left empty.")
                : TableReaderText::tr(
                    "The row has %1 cells for %2 columns; the surplus ones were kept at its end."))
            .arg(cells)
            .arg(columns.size());
    });
}

Error TableReader::Private::refusal(ScanResult result) const
{
    const qint64 line = m_text.line() + (result == ScanResult::CellTooLong ? m_row.lineBreaks : 0);
    if (result == ScanResult::CellTooLong)
        return {ErrorCode::InvalidInput,
            TableReaderText::tr(
                "The cell that begins on line %1 of \"%2\" is longer than 16 MiB; perhaps its closing "
                "quote is missing. Nothing was imported. Correct that line and try again.")
                .arg(line)
                .arg(file().shownName())};
    if (result == ScanResult::TooManyCells)
        return {ErrorCode::InvalidInput,
            TableReaderText::tr(
                "Line %1 of \"%2\" has more than %3 columns, the limit of spreadsheets. Nothing was "
                "imported. Check the delimiter, or split the table.")
                .arg(line)
                .arg(file().shownName())
                .arg(maxColumns)};
    return {ErrorCode::InvalidInput,
        TableReaderText::tr(
            "The row that begins on line %1 of \"%2\" is longer than 64 MiB. Nothing was imported. "
            "Check that the file is a table with line breaks.")
            .arg(line)
            .arg(file().shownName())};
}

TableReader::TableReader(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

TableReader::~TableReader() = default;

Result<std::unique_ptr<TableReader>> TableReader::open(const QString& path, const FormatOverrides& overrides)
{
    const auto detected = detectFormat(path, overrides);
    if (!detected)
        return fail(detected);
    auto file = SourceFile::open(path);
    if (!file)
        return fail(file);
    auto d = std::make_unique<Private>(std::move(*file), detected->format);
    if (const auto header = d->readHeader(); !header)
        return fail(header);
    return std::unique_ptr<TableReader>(new TableReader(std::move(d)));
}

const std::vector<QString>& TableReader::columns() const
{
    return m_d->columns;
}

const TableFormat& TableReader::format() const
{
    return m_d->format;
}

Result<ReadState> TableReader::next(RowBatch& batch, qsizetype maxBytes)
{
    return m_d->next(batch, maxBytes);
}

const RowProblems& TableReader::problems() const
{
    return m_d->problems;
}

qint64 TableReader::bytesRead() const
{
    return m_d->file().position();
}

qint64 TableReader::bytesTotal() const
{
    return m_d->file().size();
}

} // namespace winnow::engine

#include "engine/records/tablewriter.h"

#include "engine/base/asciidigit.h"
#include "engine/records/atomicfile.h"

#include <QIODevice>

#include <algorithm>
#include <utility>

namespace winnow::engine {

using namespace std::string_view_literals;

namespace {

constexpr qsizetype bufferBytes = 256 << 10;

/// A sign with digits and at most one point or comma: harmless, and wanted as a number.
bool isSignedNumber(std::string_view text)
{
    const std::string_view digits = text.substr(1);
    const auto marks
        = std::count_if(digits.begin(), digits.end(), [](char c) { return c == '.' || c == ','; });
    return (text.front() == '+' || text.front() == '-') && marks <= 1 && !digits.empty()
        && isAsciiDigit(digits.front()) && isAsciiDigit(digits.back())
        && std::all_of(
            digits.begin(), digits.end(), [](char c) { return isAsciiDigit(c) || c == '.' || c == ','; });
}

bool mightBeFormula(std::string_view text)
{
    return !text.empty() && "=+-@\t\r\0"sv.find(text.front()) != std::string_view::npos
        && !isSignedNumber(text);
}

} // namespace

TableWriter::TableWriter(QIODevice& device, CellSafety safety, char delimiter)
    : m_device(device)
    , m_safety(safety)
    , m_delimiter(delimiter)
{
}

void TableWriter::beginCell()
{
    if (m_cellsInRow++ > 0)
        m_buffer.append(m_delimiter);
}

void TableWriter::cell(std::string_view utf8)
{
    beginCell();
    const bool guarded = m_safety == CellSafety::Spreadsheet && mightBeFormula(utf8);
    const bool quoted = std::any_of(utf8.begin(), utf8.end(),
        [this](char c) { return c == m_delimiter || c == '"' || c == '\n' || c == '\r'; });
    if (quoted)
        m_buffer.append('"');
    if (guarded)
        m_buffer.append('\'');
    if (quoted)
        appendDoublingQuotes(utf8);
    else
        m_buffer.append(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (quoted)
        m_buffer.append('"');
    m_rowIsBlank = m_cellsInRow == 1 && utf8.empty();
}

void TableWriter::cell(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    cell(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
}

void TableWriter::cell(qint64 number)
{
    beginCell();
    m_buffer.append(QByteArray::number(number));
    m_rowIsBlank = false;
}

void TableWriter::cell(double number, int decimals)
{
    beginCell();
    m_buffer.append(QByteArray::number(number, 'f', decimals));
    m_rowIsBlank = false;
}

void TableWriter::endRow()
{
    // A single empty cell would read back as a blank line.
    if (m_rowIsBlank)
        m_buffer.append("\"\"");
    m_buffer.append('\n');
    m_cellsInRow = 0;
    m_rowIsBlank = true;
    if (m_buffer.size() >= bufferBytes)
        flush();
}

void TableWriter::row(std::span<const std::string_view> cells)
{
    for (const std::string_view text : cells)
        cell(text);
    endRow();
}

void TableWriter::row(const std::vector<QString>& cells)
{
    for (const QString& text : cells)
        cell(text);
    endRow();
}

Result<void> TableWriter::finish()
{
    flush();
    return m_state;
}

void TableWriter::appendDoublingQuotes(std::string_view utf8)
{
    while (!utf8.empty()) {
        const size_t upToQuote = std::min(utf8.find('"'), utf8.size() - 1) + 1;
        m_buffer.append(utf8.data(), static_cast<qsizetype>(upToQuote));
        if (utf8[upToQuote - 1] == '"')
            m_buffer.append('"');
        utf8.remove_prefix(upToQuote);
    }
}

void TableWriter::flush()
{
    if (m_state && m_device.write(m_buffer) != m_buffer.size())
        m_state = tl::unexpected(writeFailure(m_device));
    m_buffer.resize(0);
}

} // namespace winnow::engine

#include "engine/records/rowscanner.h"

#include <algorithm>
#include <cstring>

namespace winnow::engine {

namespace {

size_t distance(const char* from, const char* to)
{
    return static_cast<size_t>(to - from);
}

size_t countDoubledQuotes(std::string_view text)
{
    size_t pairs = 0;
    for (size_t at = text.find("\"\""); at != std::string_view::npos; at = text.find("\"\"", at + 2))
        ++pairs;
    return pairs;
}

} // namespace

RowEnd rowEndOf(std::string_view text)
{
    const bool onlyCarriageReturns
        = text.find('\r') != std::string_view::npos && text.find('\n') == std::string_view::npos;
    return onlyCarriageReturns ? RowEnd::CarriageReturn : RowEnd::LineFeed;
}

char* ScannedCell::write(char* out) const
{
    if (doubledQuotes == 0) {
        std::memcpy(out, raw.data(), raw.size());
        return out + raw.size();
    }
    for (size_t at = 0; at < raw.size(); ++at) {
        *out++ = raw[at];
        if (raw.substr(at, 2) == "\"\"")
            ++at;
    }
    return out;
}

void ScannedRow::clear()
{
    cells.clear();
    length = 0;
    lineBreaks = 0;
    isBlank = false;
    hasControlCharacters = false;
    strayQuoteLine.reset();
    openQuoteLine.reset();
}

RowScanner::RowScanner(char delimiter, RowEnd rowEnd, Limits limits)
    : m_rowEnd(rowEnd)
    , m_limits(limits)
{
    std::fill_n(m_classes.begin(), 0x20, ByteClass::Control);
    m_classes[0x7f] = ByteClass::Control;
    m_classes['\t'] = ByteClass::Text;
    m_classes['\n'] = ByteClass::LineFeed;
    m_classes['\r'] = ByteClass::CarriageReturn;
    m_classes['"'] = ByteClass::Quote;
    m_classes[static_cast<unsigned char>(delimiter)] = ByteClass::Delimiter;
}

ScanResult RowScanner::scan(std::string_view text, TextEnd end, ScannedRow& row) const
{
    row.clear();
    Cursor cursor{text.data(), text.data() + text.size(), end};
    CellEnd cellEnd = CellEnd::Delimiter;
    while (cellEnd == CellEnd::Delimiter) {
        if (row.cells.size() == m_limits.cells)
            return ScanResult::TooManyCells;
        const bool quoted = cursor.at != cursor.end && classAt(cursor.at) == ByteClass::Quote;
        const qint64 cellLine = row.lineBreaks;
        cellEnd = quoted ? scanQuotedCell(cursor, row) : scanPlainCell(cursor, row);
        if (cellEnd == CellEnd::TooLong) {
            row.lineBreaks = cellLine;
            return ScanResult::CellTooLong;
        }
    }
    if (cellEnd == CellEnd::NeedsMoreText)
        return ScanResult::NeedsMoreText;
    row.length = distance(text.data(), cursor.at);
    row.isBlank = row.cells.size() == 1 && row.cells.front().raw.empty() && text.front() != '"';
    return ScanResult::Row;
}

RowScanner::CellEnd RowScanner::scanPlainCell(Cursor& cursor, ScannedRow& row) const
{
    const char* start = cursor.at;
    const char* at = start;
    while (true) {
        while (at != cursor.end && classAt(at) <= ByteClass::Quote)
            ++at;
        const ScannedCell cell{{start, distance(start, at)}, 0};
        // The usual end first: this loop is where the time of an import goes.
        if (at != cursor.end && classAt(at) == ByteClass::Delimiter && cell.size() <= m_limits.cellBytes) {
            row.cells.push_back(cell);
            cursor.at = at + 1;
            return CellEnd::Delimiter;
        }
        const Separator separator = separatorAt(cursor, at);
        if (separator.end == CellEnd::NeedsMoreText)
            return outOfText(cell.size());
        if (separator.end != CellEnd::No) {
            cursor.at = at;
            return endCell(cursor, cell, separator, row);
        }
        row.hasControlCharacters = true;
        ++at;
    }
}

RowScanner::CellEnd RowScanner::scanQuotedCell(Cursor& cursor, ScannedRow& row) const
{
    const char* opening = cursor.at;
    const qint64 openingLine = row.lineBreaks;
    size_t doubledQuotes = 0;
    for (const char* at = opening + 1; at != cursor.end; ++at) {
        const ByteClass byteClass = classAt(at);
        if (byteClass == ByteClass::Text || byteClass == ByteClass::Delimiter)
            continue;
        if (byteClass == ByteClass::LineFeed) {
            ++row.lineBreaks;
        } else if (byteClass == ByteClass::CarriageReturn) {
            row.lineBreaks += m_rowEnd == RowEnd::CarriageReturn ? 1 : 0;
        } else if (byteClass == ByteClass::Control) {
            row.hasControlCharacters = true;
        } else if (at + 1 != cursor.end && at[1] == '"') {
            ++doubledQuotes;
            ++at;
        } else {
            const Separator separator = separatorAt(cursor, at + 1);
            if (separator.end == CellEnd::NeedsMoreText)
                return outOfText(distance(opening + 1, at) - doubledQuotes);
            cursor.at = at;
            if (separator.end == CellEnd::No)
                return scanStrayCell(cursor, opening, row);
            ++cursor.at;
            return endCell(cursor, {{opening + 1, distance(opening + 1, at)}, doubledQuotes}, separator, row);
        }
    }
    if (cursor.textEnd == TextEnd::MoreFollows)
        return outOfText(distance(opening + 1, cursor.end) - doubledQuotes);
    row.openQuoteLine = openingLine;
    cursor.at = cursor.end;
    return endCell(
        cursor, {{opening + 1, distance(opening + 1, cursor.end)}, doubledQuotes}, {CellEnd::RowEnd, 0}, row);
}

RowScanner::CellEnd RowScanner::scanStrayCell(Cursor& cursor, const char* opening, ScannedRow& row) const
{
    const char* closing = closingQuoteOnLine(cursor);
    if (closing == cursor.end && cursor.textEnd == TextEnd::MoreFollows)
        return outOfText(distance(opening, cursor.end) / 2);
    row.strayQuoteLine = row.strayQuoteLine.value_or(row.lineBreaks);
    if (closing != nullptr && closing != cursor.end) {
        const std::string_view raw(opening + 1, distance(opening + 1, closing));
        cursor.at = closing + 1;
        return endCell(cursor, {raw, countDoubledQuotes(raw)}, separatorAt(cursor, cursor.at), row);
    }
    while (separatorAt(cursor, cursor.at).end == CellEnd::No)
        ++cursor.at;
    const Separator separator = separatorAt(cursor, cursor.at);
    if (separator.end == CellEnd::NeedsMoreText)
        return outOfText(distance(opening, cursor.at));
    return endCell(cursor, {{opening, distance(opening, cursor.at)}, 0}, separator, row);
}

const char* RowScanner::closingQuoteOnLine(const Cursor& cursor) const
{
    const char* at = cursor.at + 1;
    for (; at != cursor.end; ++at) {
        const Separator here = separatorAt(cursor, at);
        if (here.end == CellEnd::NeedsMoreText)
            return cursor.end;
        const bool nextCellIsQuoted = here.end == CellEnd::Delimiter && at + 1 != cursor.end && at[1] == '"';
        if (here.end == CellEnd::RowEnd || nextCellIsQuoted)
            return nullptr;
        if (classAt(at) != ByteClass::Quote)
            continue;
        if (at + 1 != cursor.end && at[1] == '"') {
            ++at;
            continue;
        }
        if (separatorAt(cursor, at + 1).end != CellEnd::No)
            return separatorAt(cursor, at + 1).end == CellEnd::NeedsMoreText ? cursor.end : at;
    }
    return at;
}

RowScanner::Separator RowScanner::separatorAt(const Cursor& cursor, const char* at) const
{
    if (at == cursor.end)
        return {cursor.textEnd == TextEnd::Whole ? CellEnd::RowEnd : CellEnd::NeedsMoreText, 0};
    const ByteClass byteClass = classAt(at);
    if (byteClass == ByteClass::Delimiter)
        return {CellEnd::Delimiter, 1};
    if (byteClass == ByteClass::LineFeed)
        return {CellEnd::RowEnd, 1};
    if (byteClass != ByteClass::CarriageReturn)
        return {};
    if (at + 1 == cursor.end && cursor.textEnd == TextEnd::MoreFollows)
        return {CellEnd::NeedsMoreText, 0};
    if (at + 1 != cursor.end && at[1] == '\n')
        return {CellEnd::RowEnd, 2};
    return m_rowEnd == RowEnd::CarriageReturn ? Separator{CellEnd::RowEnd, 1} : Separator{};
}

RowScanner::CellEnd RowScanner::endCell(
    Cursor& cursor, const ScannedCell& cell, Separator separator, ScannedRow& row) const
{
    if (cell.size() > m_limits.cellBytes)
        return CellEnd::TooLong;
    row.cells.push_back(cell);
    cursor.at += separator.length;
    if (separator.end == CellEnd::RowEnd && separator.length > 0)
        ++row.lineBreaks;
    return separator.end;
}

RowScanner::CellEnd RowScanner::outOfText(size_t cellBytes) const
{
    return cellBytes > m_limits.cellBytes ? CellEnd::TooLong : CellEnd::NeedsMoreText;
}

} // namespace winnow::engine

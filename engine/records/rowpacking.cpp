#include "engine/records/rowpacking.h"

#include "engine/model/packedrecord.h"

namespace winnow::engine {

namespace {

size_t mostPackedBytes(const ScannedRow& row, size_t columns)
{
    size_t bytes = columns;
    for (const ScannedCell& cell : row.cells)
        bytes += maxPackedLengthBytes + cell.size();
    return bytes;
}

} // namespace

void packRow(const ScannedRow& row, size_t columns, QByteArray& arena)
{
    const qsizetype start = arena.size();
    arena.resize(start + static_cast<qsizetype>(mostPackedBytes(row, columns)));
    char* const begin = arena.data();
    char* out = begin + start;
    for (const ScannedCell& cell : row.cells)
        out = cell.write(writePackedLength(cell.size(), out));
    for (size_t missing = row.cells.size(); missing < columns; ++missing)
        out = writePackedLength(0, out);
    arena.truncate(out - begin);
}

std::vector<QString> cellTexts(const ScannedRow& row)
{
    std::vector<QString> texts;
    texts.reserve(row.cells.size());
    QByteArray text;
    for (const ScannedCell& cell : row.cells) {
        text.resize(static_cast<qsizetype>(cell.size()));
        cell.write(text.data());
        texts.push_back(QString::fromUtf8(text));
    }
    return texts;
}

} // namespace winnow::engine

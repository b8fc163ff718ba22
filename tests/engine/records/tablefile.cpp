#include "tests/engine/records/tablefile.h"

#include "engine/model/packedrecord.h"

#include <QFile>

namespace winnow::tests {

using namespace winnow::engine;

namespace {

QList<QByteArray> cellsOf(std::string_view packed)
{
    std::vector<std::string_view> cells;
    if (!unpackCells(packed, cells))
        qFatal("the reader gave something that is no packed record");
    QList<QByteArray> bytes;
    for (const std::string_view cell : cells)
        bytes.append(QByteArray(cell.data(), static_cast<qsizetype>(cell.size())));
    return bytes;
}

} // namespace

TableFile::TableFile(const QByteArray& bytes, const QString& name)
    : m_path(m_folder.filePath(name))
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the test's file");
}

Result<ReadTable> readTable(const QString& path, const FormatOverrides& overrides, qsizetype batchBytes)
{
    const auto reader = TableReader::open(path, overrides);
    if (!reader)
        return fail(reader);
    ReadTable table;
    for (const QString& name : (*reader)->columns())
        table.columns.append(name.toUtf8());
    RowBatch batch;
    ReadState state = ReadState::MoreRows;
    while (state == ReadState::MoreRows) {
        const auto read = (*reader)->next(batch, batchBytes);
        if (!read)
            return fail(read);
        state = *read;
        for (size_t row = 0; row < batch.size(); ++row) {
            table.rows.append(cellsOf(batch.packed(row)));
            table.lines.append(batch.line(row));
            if (batch.rowNumber(row) != table.rows.size())
                qFatal("rows must be numbered from 1");
        }
    }
    table.problems = (*reader)->problems();
    return table;
}

} // namespace winnow::tests

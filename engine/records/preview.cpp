#include "engine/records/preview.h"

#include "engine/model/packedrecord.h"

#include <iterator>
#include <optional>

namespace winnow::engine {

namespace {

/// Small, so that a preview reads hardly more rows than it shows.
constexpr qsizetype previewBatchBytes = 1;

Record recordOf(const RowBatch& batch, size_t row, size_t columns)
{
    std::vector<std::string_view> cells;
    unpackCells(batch.packed(row), cells);
    Record record;
    record.rowNumber = batch.rowNumber(row);
    record.line = batch.line(row);
    for (size_t i = 0; i < cells.size(); ++i) {
        auto& values = i < columns ? record.values : record.surplus;
        values.push_back(QString::fromUtf8(cells[i].data(), static_cast<qsizetype>(cells[i].size())));
    }
    return record;
}

} // namespace

Result<TablePreview> previewTable(const QString& path, const FormatOverrides& overrides, int rowLimit)
{
    auto detected = detectFormat(path, overrides);
    if (!detected)
        return fail(detected);
    const TableFormat& format = detected->format;
    const auto reader = TableReader::open(path, {format.encoding, format.delimiter, format.header});
    if (!reader)
        return fail(reader);

    TablePreview preview;
    preview.detected = std::move(*detected);
    preview.columns = (*reader)->columns();
    preview.fileBytes = (*reader)->bytesTotal();
    preview.state = ReadState::MoreRows;
    RowBatch batch;
    while (preview.state == ReadState::MoreRows && preview.rows.size() < static_cast<size_t>(rowLimit)) {
        const auto state = (*reader)->next(batch, previewBatchBytes);
        if (!state)
            return fail(state);
        preview.state = *state;
        for (size_t row = 0; row < batch.size(); ++row)
            preview.rows.push_back(recordOf(batch, row, preview.columns.size()));
    }
    preview.problems = (*reader)->problems();
    return preview;
}

} // namespace winnow::engine

#include "engine/records/tablerows.h"

#include "engine/model/packedrecord.h"

#include <algorithm>

namespace winnow::engine {

QString TableRow::text(std::optional<size_t> place) const
{
    if (!place)
        return {};
    const std::string_view cell = cells[*place];
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
}

std::optional<size_t> placeOfColumn(const std::vector<QString>& columns, const QString& name)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&name](const QString& column) {
        return column.trimmed().compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    if (found == columns.end())
        return std::nullopt;
    return static_cast<size_t>(found - columns.begin());
}

Result<void> forEachRow(TableReader& reader, const std::function<Result<void>(const TableRow&)>& visit)
{
    std::vector<std::string_view> cells;
    RowBatch batch;
    ReadState state = ReadState::MoreRows;
    while (state == ReadState::MoreRows) {
        const auto read = reader.next(batch);
        if (!read)
            return fail(read);
        state = *read;
        for (size_t row = 0; row < batch.size(); ++row) {
            unpackCells(batch.packed(row), cells);
            if (const auto visited = visit({batch.line(row), cells}); !visited)
                return visited;
        }
    }
    return {};
}

} // namespace winnow::engine

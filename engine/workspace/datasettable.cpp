#include "engine/workspace/datasettable.h"

#include "engine/model/packedrecord.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

#include <string_view>
#include <vector>

namespace winnow::engine {

namespace {

struct DatasetTableText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::MatchDatasetText)
};

constexpr qint64 recordsPerReport = 2'000;

Result<void> reportRecords(Progress& progress, qint64 read, qint64 total)
{
    if (progress.isCancelled())
        return fail(ErrorCode::Cancelled,
            DatasetTableText::tr("The matching was cancelled. Nothing of it was kept."));
    progress.report({DatasetTableText::tr("Reading records"), read, total});
    return {};
}

} // namespace

Result<MatchTable> readMatchTable(
    const Stores& stores, const Dataset& dataset, const Schema& schema, Progress& progress)
{
    MatchTableBuilder builder(schema);
    std::vector<std::string_view> cells;
    qint64 read = 0;
    const auto visited = stores.records().forEach(
        dataset.rows(), [&](const StoredRecord& record) -> Result<void> {
            if (read++ % recordsPerReport == 0) {
                if (const auto reported = reportRecords(progress, read - 1, dataset.recordCount); !reported)
                    return reported;
            }
            const std::string_view packed(record.cells.constData(), static_cast<size_t>(record.cells.size()));
            if (!unpackCells(packed, cells))
                return fail(ErrorCode::Corrupt,
                    DatasetTableText::tr(
                        "Record %1 of the table cannot be read. Run the check of the workspace.")
                        .arg(read));
            builder.addRow(cells);
            return {};
        });
    if (!visited)
        return fail(visited);
    return builder.finish();
}

} // namespace winnow::engine

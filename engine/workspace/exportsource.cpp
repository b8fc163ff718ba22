#include "engine/workspace/exportsource.h"

#include "engine/model/packedrecord.h"
#include "engine/review/recordname.h"
#include "engine/review/sessionorigin.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

#include <string>

namespace winnow::engine {

namespace {

struct ExportSourceText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ExportSourceText)
};

constexpr qint64 recordsPerReport = 2'000;

Result<void> reportRows(const ExportSource& source, qint64 done)
{
    if (source.progress.isCancelled())
        return fail(
            ErrorCode::Cancelled, ExportSourceText::tr("The export was cancelled. No file was written."));
    source.progress.report({ExportSourceText::tr("Writing rows"), done, source.dataset.recordCount});
    return {};
}

} // namespace

std::string ExportedRecord::key(const Dataset& dataset) const
{
    const auto field = static_cast<size_t>(dataset.idField.value_or(-1));
    if (field < cells.size() && !cells[field].empty())
        return std::string(cells[field]);
    return std::to_string(dataset.rowNumber(id));
}

QString ExportedRecord::keyText(const Dataset& dataset) const
{
    return RecordKey{textOf(key(dataset)), dataset.tableName(id)}.text();
}

Result<ExportSource> readExportSource(const Stores& stores, SessionId id, Progress& progress)
{
    auto session = stores.sessions().read(id);
    if (!session)
        return fail(session);
    auto dataset = stores.datasets().readFor(*session);
    if (!dataset)
        return fail(dataset);
    const auto origin = readSessionOrigin(stores, id);
    if (!origin)
        return fail(origin);
    return ExportSource{stores, std::move(*session), std::move(*dataset), progress, origin->hasConfidence};
}

Result<void> forEachRecord(
    const ExportSource& source, const std::function<Result<void>(const ExportedRecord&)>& visit)
{
    ExportedRecord record;
    qint64 read = 0;
    const Dataset& dataset = source.dataset;
    return source.stores.records().forEach(dataset.rows(), [&](const StoredRecord& stored) -> Result<void> {
        record.id = stored.id;
        const qint64 done = read++;
        const std::string_view packed(stored.cells.constData(), static_cast<size_t>(stored.cells.size()));
        if (!unpackCells(packed, record.cells) || record.cells.size() < dataset.schema.fields.size()) {
            return fail(ErrorCode::Corrupt,
                ExportSourceText::tr(
                    "Row %1 of the table cannot be read. No file was written; run the check of the "
                    "workspace.")
                    .arg(done + 1));
        }
        if (done % recordsPerReport == 0) {
            if (const auto reported = reportRows(source, done); !reported)
                return reported;
        }
        return visit(record);
    });
}

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace winnow::engine

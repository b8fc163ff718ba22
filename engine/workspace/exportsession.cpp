#include "engine/workspace/exportsession.h"

#include "engine/records/atomicfile.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/workspace/answerexport.h"
#include "engine/workspace/clusterexport.h"
#include "engine/workspace/entityexport.h"
#include "engine/workspace/operationexport.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>

#include <utility>

namespace winnow::engine {

namespace {

struct ExportSessionText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ExportSessionText)
};

bool isOfPairs(ExportContent content)
{
    return content == ExportContent::Training || content == ExportContent::Labels;
}

Result<void> checkFormat(const ExportRequest& request)
{
    if (request.content == ExportContent::Decisions && request.format != ExportFormat::Jsonl)
        return fail(ErrorCode::NotSupported,
            ExportSessionText::tr(
                "Decisions can only be exported as JSON lines. Nothing was written; choose that format."));
    if (isOfPairs(request.content) && request.format == ExportFormat::Jsonl)
        return fail(ErrorCode::NotSupported,
            ExportSessionText::tr(
                "Answered pairs can be exported as CSV or JSON, not as JSON lines. Nothing was "
                "written; choose one of these formats."));
    if (!isOfPairs(request.content) && request.format == ExportFormat::Json)
        return fail(ErrorCode::NotSupported,
            ExportSessionText::tr(
                "Only answered pairs can be exported as one JSON object. Nothing was written; "
                "choose CSV or JSON lines."));
    return {};
}

Result<qint64> writeContent(const ExportSource& source, const ExportRequest& request, QIODevice& device)
{
    if (request.content == ExportContent::Decisions)
        return writeOperations(source, device);
    const auto partition
        = SessionPartition::read(source.stores, source.session, source.dataset, source.progress);
    if (!partition)
        return fail(partition);
    if (request.content == ExportContent::Entities)
        return writeEntities(source, *partition, request, device);
    return writeClusters(source, *partition, request, device);
}

} // namespace

Result<ExportOutcome> exportSession(
    const Workspace& workspace, const ExportRequest& request, Progress& progress)
{
    if (const auto checked = checkFormat(request); !checked)
        return fail(checked);
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const Stores& stores = (*reader)->stores();
    // One snapshot, so that answers given meanwhile do not put a record into two clusters.
    const auto snapshot = Transaction::beginRead(stores.database());
    if (!snapshot)
        return fail(snapshot);
    const auto source = readExportSource(stores, request.session, progress);
    if (!source)
        return fail(source);
    ExportOutcome outcome;
    const auto written = writeFileAtomically(request.path, [&](QIODevice& device) -> Result<void> {
        if (isOfPairs(request.content))
            return writeAnswers(*source, request, device, outcome);
        const auto rows = writeContent(*source, request, device);
        if (!rows)
            return fail(rows);
        outcome.rows = *rows;
        return {};
    });
    return written ? Result<ExportOutcome>(outcome) : fail(written);
}

} // namespace winnow::engine

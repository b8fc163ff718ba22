#include "engine/workspace/operationexport.h"

#include "engine/history/operationjson.h"
#include "engine/store/stores.h"
#include "engine/workspace/jsonlines.h"

#include <QCoreApplication>
#include <QIODevice>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct OperationExportText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::OperationExportText)
};

constexpr int operationsPerPage = 500;

} // namespace

Result<qint64> writeOperations(const ExportSource& source, QIODevice& device)
{
    JsonLines lines(device);
    qint64 written = 0;
    OperationSeq after;
    for (;;) {
        const auto page = source.stores.operations().ofSession(source.session.id, after, operationsPerPage);
        if (!page)
            return fail(page);
        if (page->empty())
            return written;
        for (const Operation& operation : *page) {
            if (const auto line = lines.write(jsonOf(operation)); !line)
                return fail(line);
            ++written;
        }
        after = page->back().seq;
        if (source.progress.isCancelled())
            return fail(ErrorCode::Cancelled,
                OperationExportText::tr("The export was cancelled. No file was written."));
        source.progress.report({OperationExportText::tr("Writing the history of answers"), written, 0});
    }
}

} // namespace winnow::engine

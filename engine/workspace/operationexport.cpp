#include "engine/workspace/operationexport.h"

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

QJsonValue jsonOf(const std::optional<OperationSeq>& seq)
{
    return seq ? QJsonValue(seq->value) : QJsonValue();
}

QJsonObject jsonOf(const Operation& operation)
{
    return {{"seq"_L1, operation.seq.value}, {"operation_id"_L1, operation.operationId},
        {"session"_L1, operation.session.value}, {"item"_L1, operation.item.value},
        {"verb"_L1, operation.verb}, {"body"_L1, operation.body}, {"inverse"_L1, operation.inverse},
        {"undoes"_L1, jsonOf(operation.undoes)}, {"redoes"_L1, jsonOf(operation.redoes)},
        {"actor"_L1, operation.actor}, {"wall_ms"_L1, operation.wallMs},
        {"app_version"_L1, operation.appVersion},
        {"previous_hash"_L1, QString::fromLatin1(operation.previousHash.toHex())},
        {"hash"_L1, QString::fromLatin1(operation.hash.toHex())}};
}

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

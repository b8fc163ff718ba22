#include "engine/workspace/evaluatesession.h"

#include "engine/records/truthfile.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/workspace/exportsource.h"
#include "engine/workspace/sessionpartition.h"
#include "engine/workspace/truthmapping.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace winnow::engine {

namespace {

struct EvaluateSessionText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::EvaluateSessionText)
};

Result<SessionEvaluation> evaluate(const ExportSource& source, const Truth& truth)
{
    TruthMapping mapping(std::max<std::size_t>(1, source.dataset.parts.size()));
    const auto read = forEachRecord(source, [&](const ExportedRecord& record) -> Result<void> {
        mapping.addRow(textOf(record.key(source.dataset)), source.dataset.partOf(record.id));
        return {};
    });
    if (!read)
        return fail(read);
    const auto partition
        = SessionPartition::read(source.stores, source.session, source.dataset, source.progress);
    if (!partition)
        return fail(partition);
    const auto expected
        = std::visit([&mapping](const auto& known) { return mapping.partition(known); }, truth);
    if (!mapping.foundAny()) {
        return fail(ErrorCode::InvalidInput,
            EvaluateSessionText::tr(
                "None of the ids in the truth file is in the table. Name the column with the ids when "
                "you import or match."));
    }
    return SessionEvaluation{comparePartitions(partition->numbers(), expected), mapping.warnings()};
}

} // namespace

Result<SessionEvaluation> evaluateSession(
    const Workspace& workspace, SessionId session, const QString& truthPath, Progress& progress)
{
    const auto truth = readTruthFile(truthPath);
    if (!truth)
        return fail(truth);
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const Stores& stores = (*reader)->stores();
    const auto snapshot = Transaction::beginRead(stores.database());
    if (!snapshot)
        return fail(snapshot);
    auto stored = stores.sessions().read(session);
    if (!stored)
        return fail(stored);
    auto dataset = stores.datasets().read(stored->dataset);
    if (!dataset)
        return fail(dataset);
    return evaluate({stores, std::move(*stored), std::move(*dataset), progress}, *truth);
}

} // namespace winnow::engine

#include "engine/workspace/evaluatesession.h"

#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/workspace/exportsource.h"
#include "engine/workspace/sessionpartition.h"
#include "engine/workspace/sessiontruth.h"
#include "engine/workspace/workspace.h"

#include <utility>

namespace winnow::engine {

Result<SessionEvaluation> evaluateSession(
    const Workspace& workspace, SessionId session, const QString& truthPath, Progress& progress)
{
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
    const ExportSource source{stores, std::move(*stored), std::move(*dataset), progress};
    const auto truth = readSessionTruth(source, truthPath);
    if (!truth)
        return fail(truth);
    const auto partition = SessionPartition::read(stores, source.session, source.dataset, progress);
    if (!partition)
        return fail(partition);
    return SessionEvaluation{comparePartitions(partition->numbers(), truth->groupOfRow), truth->warnings};
}

} // namespace winnow::engine

#include "engine/workspace/evaluatesession.h"

#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/workspace/exportsource.h"
#include "engine/workspace/sessionpartition.h"
#include "engine/workspace/sessiontruth.h"
#include "engine/workspace/workspace.h"

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
    const auto source = readExportSource(stores, session, progress);
    if (!source)
        return fail(source);
    const auto truth = readSessionTruth(*source, truthPath);
    if (!truth)
        return fail(truth);
    const auto partition = SessionPartition::read(stores, source->session, source->dataset, progress);
    if (!partition)
        return fail(partition);
    return SessionEvaluation{comparePartitions(partition->numbers(), truth->groupOfRow), truth->warnings};
}

} // namespace winnow::engine

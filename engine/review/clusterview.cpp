#include "engine/review/clusterview.h"

#include "engine/review/decisionchange.h"
#include "engine/review/operationphrase.h"
#include "engine/review/sessionscoring.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace winnow::engine {

namespace {

struct ClusterViewText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ClusterViewText)
};

constexpr size_t historyLines = 20;
/// Undo and redo stand between the verbs in the log, so more is read than is shown.
constexpr int historyOperations = 200;

tl::unexpected<Error> noSuchItem(ItemId item)
{
    return fail(
        ErrorCode::NotFound, ClusterViewText::tr("There is no item %1 in any queue.").arg(item.value));
}

std::vector<Record> keptOf(const std::vector<Record>& records, const std::vector<RecordId>& excluded)
{
    std::vector<Record> kept;
    std::copy_if(records.begin(), records.end(), std::back_inserter(kept), [&excluded](const Record& record) {
        return !std::binary_search(excluded.begin(), excluded.end(), record.id);
    });
    return kept;
}

Result<void> readRecords(const Stores& stores, ClusterView& view, const StoredCluster& cluster)
{
    const auto session = stores.sessions().read(cluster.session);
    if (!session)
        return fail(session);
    const auto dataset = stores.datasets().readFor(*session);
    if (!dataset)
        return fail(dataset);
    auto records = stores.records().readRecords(*dataset, cluster.cluster.records);
    if (!records)
        return fail(records);
    view.schema = session->schema;
    view.records = std::move(*records);
    for (const Record& record : view.records) {
        view.recordNames.push_back(recordName(*dataset, record));
        view.recordKeys.push_back(recordKey(*dataset, record));
    }
    return {};
}

Result<void> explain(const Stores& stores, ClusterView& view, SessionId session)
{
    const auto scoring = readSessionScoring(stores, session);
    if (!scoring)
        return fail(scoring);
    const std::vector<Record> kept = keptOf(view.records, view.decision.excluded);
    std::vector<RecordId> ids;
    for (const Record& record : kept)
        ids.push_back(record.id);
    auto pairs = stores.pairs().among(session, ids);
    if (!pairs)
        return fail(pairs);
    view.canonical = canonicalRecord(view.schema, kept, view.decision.picks);
    view.explanation = explainCluster(ids, scoredNow(*scoring, std::move(*pairs)), scoring->prior());
    view.comparedFields = evidenceNames(*scoring);
    return {};
}

Result<void> readHistory(const Stores& stores, ClusterView& view, SessionId session)
{
    const auto operations = stores.operations().ofItem(view.item.id, historyOperations);
    if (!operations)
        return fail(operations);
    for (const Operation& operation : *operations) {
        if (!reviewVerbFromName(operation.verb) || view.history.size() == historyLines)
            continue;
        const auto stands = stores.undo().stands(session, operation.seq);
        if (!stands)
            return fail(stands);
        view.history.push_back({operation.wallMs, historyPhrase(operation, view.schema), !*stands});
    }
    return {};
}

} // namespace

Result<ClusterView> readCluster(const Stores& stores, ItemId item)
{
    const auto snapshot = Transaction::beginRead(stores.database());
    if (!snapshot)
        return fail(snapshot);
    const auto row = stores.queue().read(item);
    if (!row)
        return fail(row);
    const auto stored = stores.decisions().read(item);
    if (!stored)
        return fail(stored);
    if (!*row || !*stored)
        return noSuchItem(item);
    const auto cluster = stores.clusters().read(item);
    if (!cluster)
        return fail(cluster);
    ClusterView view;
    view.item = queueItemOf(**row);
    view.decision = (*stored)->decision;
    if (const auto read = readRecords(stores, view, *cluster); !read)
        return fail(read);
    if (const auto explained = explain(stores, view, cluster->session); !explained)
        return fail(explained);
    if (const auto read = readHistory(stores, view, cluster->session); !read)
        return fail(read);
    return view;
}

} // namespace winnow::engine

#include "engine/training/sessionitems.h"

#include "engine/store/stores.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace winnow::engine {

namespace {

struct SessionItemsText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SessionItemsText)
};

constexpr int itemsPerPage = 500;

std::vector<RowIndex> rowsOf(const std::vector<RecordId>& records, RecordId first)
{
    std::vector<RowIndex> rows;
    rows.reserve(records.size());
    for (const RecordId record : records)
        rows.push_back(static_cast<RowIndex>(record.value - first.value));
    return rows;
}

SessionItem itemOf(const StoredCluster& cluster, const StoredDecision& stored, RecordId first)
{
    const Decision& decision = stored.decision;
    const auto& members = cluster.cluster.records;
    std::vector<RecordId> kept;
    std::set_difference(members.begin(), members.end(), decision.excluded.begin(), decision.excluded.end(),
        std::back_inserter(kept));
    return {cluster.id, cluster.lineage, decision.verdict, rowsOf(kept, first),
        rowsOf(decision.excluded, first), stored.confidence};
}

/// Both ascend from the same item on; a cluster without a decision is in no queue.
void addPage(const std::vector<StoredCluster>& clusters, const std::vector<StoredDecision>& decisions,
    RecordId first, std::vector<SessionItem>& items)
{
    auto decision = decisions.begin();
    for (const StoredCluster& cluster : clusters) {
        if (decision == decisions.end())
            return;
        if (decision->decision.item == cluster.id)
            items.push_back(itemOf(cluster, *decision++, first));
    }
}

} // namespace

Result<std::vector<SessionItem>> readSessionItems(
    const Stores& stores, SessionId session, RecordId firstRecord, Progress& progress)
{
    std::vector<SessionItem> items;
    ItemId after;
    for (;;) {
        const auto clusters = stores.clusters().readAfter(session, after, itemsPerPage);
        if (!clusters)
            return fail(clusters);
        if (clusters->empty())
            return items;
        const auto decisions = stores.decisions().readAfter(session, after, itemsPerPage);
        if (!decisions)
            return fail(decisions);
        addPage(*clusters, *decisions, firstRecord, items);
        after = clusters->back().id;
        progress.report({SessionItemsText::tr("Reading the answers"), static_cast<qint64>(items.size()), 0});
        if (progress.isCancelled())
            return fail(ErrorCode::Cancelled, SessionItemsText::tr("Cancelled. Nothing was changed."));
    }
}

} // namespace winnow::engine

#include "engine/training/sessionitems.h"

#include "engine/store/stores.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace winnow::engine {

namespace {

struct SessionItemsText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SessionItemsText)
};

constexpr int itemsPerPage = 500;

/// Appends the rows of records; false when one is of another table.
bool appendRows(const std::vector<RecordId>& records, const RecordRows& table, std::vector<RowIndex>& rows)
{
    rows.reserve(records.size());
    for (const RecordId record : records) {
        const auto row = table.rowOf(record);
        if (!row)
            return false;
        rows.push_back(*row);
    }
    return true;
}

Result<SessionItem> itemOf(
    const StoredCluster& cluster, const StoredDecision& stored, const RecordRows& table)
{
    const Decision& decision = stored.decision;
    const auto& members = cluster.cluster.records;
    std::vector<RecordId> kept;
    std::set_difference(members.begin(), members.end(), decision.excluded.begin(), decision.excluded.end(),
        std::back_inserter(kept));
    SessionItem item{cluster.id, cluster.lineage, decision.verdict, {}, {}, stored.confidence};
    if (appendRows(kept, table, item.kept) && appendRows(decision.excluded, table, item.excluded))
        return item;
    return fail(ErrorCode::Corrupt,
        SessionItemsText::tr(
            "Item %1 names records that its table does not have. Run the check of the workspace.")
            .arg(cluster.id.value));
}

/// Both ascend from the same item on; a cluster without a decision is in no queue.
Result<void> addPage(const std::vector<StoredCluster>& clusters, const std::vector<StoredDecision>& decisions,
    const RecordRows& table, std::vector<SessionItem>& items)
{
    auto decision = decisions.begin();
    for (const StoredCluster& cluster : clusters) {
        if (decision == decisions.end())
            return {};
        if (decision->decision.item != cluster.id)
            continue;
        auto item = itemOf(cluster, *decision++, table);
        if (!item)
            return fail(item);
        items.push_back(std::move(*item));
    }
    return {};
}

} // namespace

Result<std::vector<SessionItem>> readSessionItems(
    const Stores& stores, SessionId session, const RecordRows& rows, Progress& progress)
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
        if (const auto added = addPage(*clusters, *decisions, rows, items); !added)
            return fail(added);
        after = clusters->back().id;
        progress.report({SessionItemsText::tr("Reading the answers"), static_cast<qint64>(items.size()), 0});
        if (progress.isCancelled())
            return fail(ErrorCode::Cancelled, SessionItemsText::tr("Cancelled. Nothing was changed."));
    }
}

} // namespace winnow::engine

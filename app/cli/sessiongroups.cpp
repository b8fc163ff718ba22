#include "app/cli/sessiongroups.h"

#include "engine/store/stores.h"

#include <algorithm>

namespace winnow::app {

using engine::RowIndex;

namespace {

constexpr int pageSize = 1000;

std::vector<RowIndex> keptRows(
    const engine::StoredCluster& cluster, const engine::Decision& decision, const engine::Dataset& dataset)
{
    std::vector<RowIndex> rows;
    if (decision.verdict == engine::Verdict::No)
        return rows;
    for (const engine::RecordId record : cluster.cluster.records) {
        if (!std::binary_search(decision.excluded.begin(), decision.excluded.end(), record))
            rows.push_back(static_cast<RowIndex>(record.value - dataset.firstRecord.value));
    }
    return rows;
}

} // namespace

engine::Result<std::vector<std::vector<RowIndex>>> currentGroups(
    const engine::Stores& stores, const engine::Session& session, const engine::Dataset& dataset)
{
    std::vector<std::vector<RowIndex>> groups;
    engine::ItemId after;
    while (true) {
        const auto decisions = stores.decisions().readAfter(session.id, after, pageSize);
        if (!decisions)
            return engine::fail(decisions);
        for (const engine::StoredDecision& stored : *decisions) {
            after = stored.decision.item;
            const auto cluster = stores.clusters().read(after);
            if (!cluster)
                return engine::fail(cluster);
            std::vector<RowIndex> rows = keptRows(*cluster, stored.decision, dataset);
            if (rows.size() > 1)
                groups.push_back(std::move(rows));
        }
        if (decisions->size() < pageSize)
            return groups;
    }
}

} // namespace winnow::app

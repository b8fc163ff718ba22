#include "engine/training/regroupingsummary.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace winnow::engine {

namespace {

using Groups = std::unordered_map<qint64, int>;

/// The withdrawn item of each record, by its place.
Groups withdrawnOf(
    const std::vector<SessionItem>& items, const std::vector<ItemId>& withdrawn, const RecordRows& rows)
{
    Groups groups;
    for (const SessionItem& item : items) {
        const auto found = std::lower_bound(withdrawn.begin(), withdrawn.end(), item.item);
        if (found == withdrawn.end() || *found != item.item)
            continue;
        for (const RowIndex row : item.kept)
            groups.emplace(rows.recordOf(row).value, static_cast<int>(found - withdrawn.begin()));
    }
    return groups;
}

Groups createdOf(const std::vector<NewlyGrouped>& created)
{
    Groups groups;
    for (std::size_t place = 0; place < created.size(); ++place) {
        for (const RecordId record : created[place].cluster.records)
            groups.emplace(record.value, static_cast<int>(place));
    }
    return groups;
}

} // namespace

RegroupingSummary summaryOf(
    const Regrouping& regrouping, const std::vector<SessionItem>& items, const RecordRows& rows)
{
    const Groups before = withdrawnOf(items, regrouping.withdrawn, rows);
    const Groups now = createdOf(regrouping.created);
    constexpr int alone = -1;
    std::vector<std::set<int>> sources(regrouping.created.size());
    std::vector<std::set<int>> targets(regrouping.withdrawn.size());
    for (const auto& [record, item] : before) {
        const auto found = now.find(record);
        targets[static_cast<std::size_t>(item)].insert(found == now.end() ? alone : found->second);
        if (found != now.end())
            sources[static_cast<std::size_t>(found->second)].insert(item);
    }
    RegroupingSummary summary;
    summary.created = static_cast<int>(sources.size());
    summary.withdrawn = static_cast<int>(targets.size());
    for (const std::set<int>& withdrawn : sources) {
        summary.merged += withdrawn.size() > 1 ? 1 : 0;
        summary.found += withdrawn.empty() ? 1 : 0;
    }
    for (const std::set<int>& clusters : targets)
        summary.split += clusters.size() > 1 || clusters.contains(alone) ? 1 : 0;
    return summary;
}

} // namespace winnow::engine

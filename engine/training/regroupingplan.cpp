#include "engine/training/regroupingplan.h"

#include "engine/activelearning/clusterlineage.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// Items and clusters by their first row, which is enough to find the only one that could be equal.
std::vector<const RowCluster*> byFirstRow(RowIndex rows, const std::vector<RowCluster>& clusters)
{
    std::vector<const RowCluster*> places(rows);
    for (const RowCluster& cluster : clusters)
        places[cluster.rows.front()] = &cluster;
    return places;
}

/// A change by less is not worth a line in the log.
constexpr double noticeable = 0.01;
/// So many stay readable as one operation; those met first, the least certain ones, come first.
constexpr std::size_t mostRescored = 50'000;

/// The undecided items that do not stay, in the order of their names: the oldest first. Takes those that stay
/// out of `clusterAt` and notes where their confidence is another now.
std::vector<const SessionItem*> leavingItems(const std::vector<SessionItem>& items,
    std::vector<const RowCluster*>& clusterAt, std::vector<ItemConfidence>& rescored)
{
    std::vector<const SessionItem*> leaving;
    for (const SessionItem& item : items) {
        if (item.kept.empty())
            continue;
        const RowCluster*& same = clusterAt[item.kept.front()];
        const bool isSame = same && same->rows == item.kept;
        if (isSame && !item.isDecided() && std::abs(same->confidence - item.confidence) >= noticeable)
            rescored.push_back({item.item, same->confidence});
        if (isSame)
            same = nullptr;
        else if (!item.isDecided())
            leaving.push_back(&item);
    }
    std::sort(leaving.begin(), leaving.end(),
        [](const SessionItem* one, const SessionItem* other) { return one->lineage < other->lineage; });
    return leaving;
}

std::vector<RowCluster> clustersOf(const std::vector<const SessionItem*>& items)
{
    std::vector<RowCluster> clusters;
    clusters.reserve(items.size());
    for (const SessionItem* item : items)
        clusters.push_back({item->kept, 0});
    return clusters;
}

/// At most as many as one operation should name.
void keepLeastCertain(std::vector<ItemConfidence>& rescored)
{
    if (rescored.size() <= mostRescored)
        return;
    const auto isLessCertain = [](const ItemConfidence& one, const ItemConfidence& other) {
        return std::pair(one.confidence, one.item) < std::pair(other.confidence, other.item);
    };
    std::sort(rescored.begin(), rescored.end(), isLessCertain);
    rescored.resize(mostRescored);
}

Cluster clusterOf(const TrainingData& data, const RowCluster& rows)
{
    Cluster cluster;
    cluster.confidence = rows.confidence;
    for (const RowIndex row : rows.rows)
        cluster.records.push_back(data.recordOf(row));
    return cluster;
}

} // namespace

Regrouping regroupingPlan(
    const TrainingData& data, const std::vector<SessionItem>& items, const std::vector<RowCluster>& now)
{
    std::vector<const RowCluster*> clusterAt = byFirstRow(data.pairs.rowCount(), now);
    Regrouping plan;
    const std::vector<const SessionItem*> leaving = leavingItems(items, clusterAt, plan.rescored);
    keepLeastCertain(plan.rescored);
    std::vector<RowCluster> entering;
    for (const RowCluster* cluster : clusterAt) {
        if (cluster)
            entering.push_back(*cluster);
    }
    const auto followed = lineageOf(clustersOf(leaving), entering);
    for (std::size_t place = 0; place < entering.size(); ++place)
        plan.created.push_back(
            {clusterOf(data, entering[place]), followed[place] ? leaving[*followed[place]]->item : ItemId()});
    for (const SessionItem* item : leaving)
        plan.withdrawn.push_back(item->item);
    std::sort(plan.withdrawn.begin(), plan.withdrawn.end());
    return plan;
}

QJsonObject learnedJson(const LearnedModel& model, double threshold)
{
    return {{"model"_L1, toJson(model)}, {"threshold"_L1, threshold}};
}

} // namespace winnow::engine

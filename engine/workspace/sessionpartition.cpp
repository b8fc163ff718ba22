#include "engine/workspace/sessionpartition.h"

#include "engine/store/stores.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace winnow::engine {

namespace {

struct SessionPartitionText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SessionPartitionText)
};

constexpr int itemsPerPage = 500;

} // namespace

Result<SessionPartition> SessionPartition::read(
    const Stores& stores, const Session& session, const Dataset& dataset, Progress& progress)
{
    SessionPartition partition;
    partition.m_rows = dataset.rows();
    partition.m_itemOfRecord.resize(static_cast<std::size_t>(dataset.recordCount));
    partition.m_nextOfRecord.resize(partition.m_itemOfRecord.size());
    ItemId after;
    for (;;) {
        const auto clusters = stores.clusters().readAfter(session.id, after, itemsPerPage);
        if (!clusters)
            return fail(clusters);
        if (clusters->empty())
            return partition;
        const auto decisions = stores.decisions().readAfter(session.id, after, itemsPerPage);
        if (!decisions)
            return fail(decisions);
        if (const auto added = partition.addPage(*clusters, *decisions); !added)
            return fail(added);
        after = clusters->back().id;
        if (progress.isCancelled())
            return fail(ErrorCode::Cancelled, SessionPartitionText::tr("Cancelled. Nothing was changed."));
        progress.report({SessionPartitionText::tr("Reading the answers"),
            static_cast<qint64>(partition.m_items.size()), session.counts.total});
    }
}

/// Both ascend from the same item on; a cluster without a decision is in no queue.
Result<void> SessionPartition::addPage(
    const std::vector<StoredCluster>& clusters, const std::vector<StoredDecision>& decisions)
{
    auto decision = decisions.begin();
    for (const StoredCluster& cluster : clusters) {
        if (decision == decisions.end())
            return {};
        if (decision->decision.item != cluster.id)
            continue;
        if (const auto added = addItem(cluster, decision->decision); !added)
            return added;
        ++decision;
    }
    return {};
}

Result<void> SessionPartition::addItem(const StoredCluster& cluster, const Decision& decision)
{
    const auto& members = cluster.cluster.records;
    std::vector<RecordId> kept;
    std::set_difference(members.begin(), members.end(), decision.excluded.begin(), decision.excluded.end(),
        std::back_inserter(kept));
    const bool areKnown = std::all_of(
        kept.begin(), kept.end(), [this](RecordId record) { return m_rows.rowOf(record).has_value(); });
    if (kept.empty() || !areKnown) {
        return fail(ErrorCode::Corrupt,
            SessionPartitionText::tr(
                "Item %1 names records that its table does not have. Run the check of the workspace.")
                .arg(cluster.id.value));
    }
    m_items.push_back({cluster.id, decision.verdict, static_cast<float>(cluster.cluster.confidence)});
    m_firstOfItem.push_back(static_cast<std::uint32_t>(placeOf(kept.front())));
    for (std::size_t i = 0; i < kept.size(); ++i) {
        m_itemOfRecord[placeOf(kept[i])] = static_cast<std::uint32_t>(m_items.size());
        m_nextOfRecord[placeOf(kept[i])]
            = i + 1 < kept.size() ? static_cast<std::uint32_t>(placeOf(kept[i + 1])) : 0;
    }
    return {};
}

const PartitionItem* SessionPartition::itemAt(std::size_t place) const
{
    const std::uint32_t item = m_itemOfRecord[place];
    return item == 0 ? nullptr : &m_items[item - 1];
}

bool SessionPartition::isTogether(std::size_t place) const
{
    const PartitionItem* item = itemAt(place);
    return item && item->verdict != Verdict::No;
}

std::size_t SessionPartition::clusterAt(std::size_t place) const
{
    return isTogether(place) ? m_firstOfItem[m_itemOfRecord[place] - 1] : place;
}

std::vector<std::size_t> SessionPartition::membersOf(std::size_t firstPlace) const
{
    std::vector<std::size_t> members{firstPlace};
    if (!isTogether(firstPlace))
        return members;
    while (const std::uint32_t next = m_nextOfRecord[members.back()])
        members.push_back(next);
    return members;
}

std::vector<std::uint32_t> SessionPartition::numbers() const
{
    std::vector<std::uint32_t> numbers(recordCount());
    for (std::size_t place = 0; place < numbers.size(); ++place)
        numbers[place] = static_cast<std::uint32_t>(clusterAt(place));
    return numbers;
}

} // namespace winnow::engine

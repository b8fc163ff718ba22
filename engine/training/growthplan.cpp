#include "engine/training/growthplan.h"

#include "engine/training/impliedanswers.h"
#include "engine/training/recordpair.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>

namespace winnow::engine {

namespace {

bool isRefused(const SessionItem& item)
{
    return item.verdict == Verdict::No;
}

bool isBeyondGrowth(const SessionItem& item)
{
    return isRefused(item) && item.kept.size() > 2;
}

/// The old rows as they stand: which cluster each is settled in, and which item has it.
struct OldRows {
    std::vector<RowCluster> clusters; ///< of several rows
    std::vector<RowCluster> fixed; ///< rows that get no company
    std::vector<std::uint32_t> settledOfRow; ///< 0 for new rows
    std::vector<const SessionItem*> itemOfRow;

    OldRows(const std::vector<SessionItem>& items, RowIndex rowCount, RowIndex firstNewRow)
        : settledOfRow(rowCount)
        , itemOfRow(rowCount)
    {
        std::iota(settledOfRow.begin(), settledOfRow.begin() + firstNewRow, 1U);
        for (const SessionItem& item : items)
            add(item);
    }

private:
    void add(const SessionItem& item)
    {
        for (const RowIndex row : item.kept) {
            itemOfRow[row] = &item;
            if (!isRefused(item))
                settledOfRow[row] = settledOfRow[item.kept.front()];
            if (isBeyondGrowth(item))
                fixed.push_back({{row}, 0});
        }
        if (!isRefused(item))
            clusters.push_back({item.kept, 0});
    }
};

/// Collects what the clusters with new rows replace.
class GrowthBuilder {
public:
    GrowthBuilder(const TrainingData& data, const OldRows& old, RowIndex firstNewRow)
        : m_data(data)
        , m_old(old)
        , m_firstNewRow(firstNewRow)
    {
    }

    void add(const RowCluster& cluster)
    {
        if (cluster.rows.back() < m_firstNewRow)
            return;
        const auto known = std::find_if(cluster.rows.begin(), cluster.rows.end(),
            [this](RowIndex row) { return m_old.itemOfRow[row] != nullptr; });
        const SessionItem* item = known == cluster.rows.end() ? nullptr : m_old.itemOfRow[*known];
        const bool isFirst = item && m_withdrawn.insert(item->item).second;
        if (isFirst && item->isDecided())
            m_growth.reopened.push_back(*item);
        m_growth.created.push_back({clusterOf(cluster), isFirst ? item->item : ItemId()});
    }

    Growth finish(const std::vector<PairAnswer>& given)
    {
        m_growth.withdrawn.assign(m_withdrawn.begin(), m_withdrawn.end());
        std::sort(m_growth.reopened.begin(), m_growth.reopened.end(),
            [](const SessionItem& one, const SessionItem& other) { return one.item < other.item; });
        std::vector<RecordPair> answered;
        for (const PairAnswer& answer : given)
            answered.push_back(pairOf(answer));
        std::sort(answered.begin(), answered.end());
        for (const SessionItem& item : m_growth.reopened) {
            const auto implied = impliedAnswers(item, m_data.rows);
            std::copy_if(implied->begin(), implied->end(), std::back_inserter(m_growth.answers),
                [&answered](const PairAnswer& answer) {
                    return !std::binary_search(answered.begin(), answered.end(), pairOf(answer));
                });
        }
        return std::move(m_growth);
    }

private:
    [[nodiscard]] Cluster clusterOf(const RowCluster& rows) const
    {
        Cluster cluster;
        cluster.confidence = rows.confidence;
        for (const RowIndex row : rows.rows)
            cluster.records.push_back(m_data.recordOf(row));
        return cluster;
    }

    const TrainingData& m_data;
    const OldRows& m_old;
    RowIndex m_firstNewRow;
    std::set<ItemId> m_withdrawn;
    Growth m_growth;
};

} // namespace

Growth growthPlan(const TrainingData& data, const std::vector<SessionItem>& items,
    const std::vector<PairAnswer>& answers, RegroupInput input, RowIndex firstNewRow)
{
    const OldRows old(items, data.pairs.rowCount(), firstNewRow);
    input.fixed = old.fixed;
    input.settledOfRow = old.settledOfRow;
    std::vector<RowIndex> newRows(data.pairs.rowCount() - firstNewRow);
    std::iota(newRows.begin(), newRows.end(), firstNewRow);
    GrowthBuilder builder(data, old, firstNewRow);
    for (const RowCluster& cluster : regroupAround(input, newRows, old.clusters).clusters)
        builder.add(cluster);
    return builder.finish(answers);
}

} // namespace winnow::engine

#pragma once

#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/decision.h"
#include "engine/model/session.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace winnow::engine {

class Stores;
struct StoredCluster;
struct StoredDecision;

/// An item of the session as far as the result is concerned.
struct PartitionItem {
    ItemId item;
    Verdict verdict = Verdict::Open;
    float confidence = 0;
};

/// How the records of a session's dataset fall into clusters as the answers stand: those of an item that
/// keeps them together form one cluster; those of an item answered No, those left out of a partial yes and
/// those that matching put nowhere are clusters of their own. A few bytes per record, so that a million of
/// them fit anywhere.
class SessionPartition {
public:
    /// Cancelled when the caller cancels.
    static Result<SessionPartition> read(
        const Stores& stores, const Session& session, const Dataset& dataset, Progress& progress);

    [[nodiscard]] std::size_t recordCount() const { return m_itemOfRecord.size(); }

    /// The place of one of its records: 0 for the dataset's first one.
    [[nodiscard]] std::size_t placeOf(RecordId record) const { return m_rows.rowOf(record).value(); }

    [[nodiscard]] RecordId recordAt(std::size_t place) const { return m_rows.recordOf(place); }

    /// The item that the record belongs to, also when it was answered No; none for the others.
    [[nodiscard]] const PartitionItem* itemAt(std::size_t place) const;
    /// Whether the record is together with others.
    [[nodiscard]] bool isTogether(std::size_t place) const;
    /// The place of the first record of the record's cluster: a name for the cluster that does not depend on
    /// ids.
    [[nodiscard]] std::size_t clusterAt(std::size_t place) const;
    /// The places of all records of the cluster that begins at this place, ascending.
    [[nodiscard]] std::vector<std::size_t> membersOf(std::size_t firstPlace) const;

    /// A cluster number per record, for comparing partitions.
    [[nodiscard]] std::vector<std::uint32_t> numbers() const;

private:
    Result<void> addPage(
        const std::vector<StoredCluster>& clusters, const std::vector<StoredDecision>& decisions);
    Result<void> addItem(const StoredCluster& cluster, const Decision& decision);

    RecordRows m_rows;
    std::vector<std::uint32_t> m_itemOfRecord; ///< index into m_items plus one; 0 for none
    std::vector<std::uint32_t> m_nextOfRecord; ///< the next record of the same item, 0 for the last
    std::vector<PartitionItem> m_items;
    std::vector<std::uint32_t> m_firstOfItem;
};

} // namespace winnow::engine

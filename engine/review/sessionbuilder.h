#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/matching/matcher.h"
#include "engine/matching/matchtable.h"
#include "engine/model/record.h"
#include "engine/model/recordrows.h"
#include "engine/store/clusterstore.h"
#include "engine/store/sessionstore.h"

#include <QJsonObject>

#include <cstddef>
#include <optional>
#include <vector>

namespace winnow::engine {

class Stores;

/// Rows of a match result, [first, last).
struct BuildRange {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Items of a session by their ids, both included.
struct ItemRange {
    ItemId first;
    ItemId last;
};

/// A pair of a match result as it is stored; `rows` are the records of the table's rows.
ScoredPair scoredPairOf(const ScoredPairs& pairs, std::size_t place, const RecordRows& rows);

/// Turns a match result into the rows of a session, in batches that its owner hands to the writer one after
/// the other: begin(), writePairs() and writeClusters() in any number, writeDecisions() for each range,
/// publish(). Until then nobody sees the session; SessionStore::discard() or the next opening of the
/// workspace removes what a run that stopped has left.
class SessionBuilder {
public:
    /// Refers to the table and the result, which must outlive it. `rows` are
    /// the records of the table's rows.
    SessionBuilder(const MatchTable& table, const MatchResult& result, Schema schema, RecordRows rows);

    [[nodiscard]] std::size_t pairCount() const { return m_result.pairs.size(); }

    [[nodiscard]] std::size_t clusterCount() const { return m_result.clusters.size(); }

    /// Titles and search words of some clusters: pure, so that it can run beside the writer.
    [[nodiscard]] std::vector<NewCluster> prepareClusters(BuildRange clusters) const;

    /// Each of these is one transaction.
    Result<void> begin(Stores& stores, const NewSession& session);
    Result<void> writePairs(Stores& stores, BuildRange pairs) const;
    Result<void> writeClusters(Stores& stores, const std::vector<NewCluster>& clusters);
    /// The items written so far as ids, in ranges that are each fit for one writeDecisions(): few and large,
    /// because each touches the whole index by confidence.
    [[nodiscard]] std::vector<ItemRange> decisionRanges() const;
    Result<void> writeDecisions(Stores& stores, ItemRange items) const;
    Result<void> publish(Stores& stores, const QJsonObject& summary);

    /// Known after begin().
    [[nodiscard]] SessionId session() const { return m_session; }

private:
    [[nodiscard]] RecordId recordOf(RowIndex row) const { return m_rows.recordOf(row); }

    [[nodiscard]] Record recordFromTable(RowIndex row) const;
    [[nodiscard]] NewCluster newCluster(const RowCluster& cluster) const;

    const MatchTable& m_table;
    const MatchResult& m_result;
    Schema m_schema;
    RecordRows m_rows;
    std::optional<int> m_titleField;
    SessionId m_session;
    ItemRange m_items; ///< all that were written
};

} // namespace winnow::engine

#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/cluster.h"
#include "engine/store/statement.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class Database;

/// A cluster on its way into the workspace.
struct NewCluster {
    Cluster cluster;
    QString title;
    QString words; ///< by which the search finds it: searchText() of its records' values
    std::optional<OperationSeq> origin; ///< the operation that makes it; none: proposed by matching
    ItemId lineage = {}; ///< of the cluster it follows; none: it begins a line of its own
};

struct StoredCluster {
    ItemId id;
    SessionId session;
    Cluster cluster;
    QString title;
    std::optional<OperationSeq> origin;
    /// By what people call the cluster: the id of the first one in a line of clusters that followed one
    /// another as answers came in. At most one of a line is in the queue.
    ItemId lineage = {};

    bool operator==(const StoredCluster&) const = default;
};

/// Inserts many clusters of a session with their search words, in the caller's transactions. Their decisions
/// are made by DecisionStore.
class ClusterInserter {
public:
    ClusterInserter(Database& database, SessionId session);
    /// Ids ascend and are never used twice.
    Result<ItemId> insert(const NewCluster& cluster);

private:
    Database& m_database;
    Statement m_insert;
    Statement m_insertWords;
    SessionId m_session;
};

/// The items of cluster sessions. A cluster is never changed and never removed, also when the operation that
/// made it is taken back: then only its decision goes, and with it its place in the queue.
class ClusterStore {
public:
    explicit ClusterStore(Database& database)
        : m_database(database)
    {
    }

    /// NotFound when there is no such cluster.
    [[nodiscard]] Result<StoredCluster> read(ItemId item) const;
    /// The clusters that an operation made, ascending by id; whether they stand is up to their decisions.
    [[nodiscard]] Result<std::vector<StoredCluster>> madeBy(OperationSeq operation) const;
    /// At most `limit` of a session beyond `after`, ascending by id.
    [[nodiscard]] Result<std::vector<StoredCluster>> readAfter(
        SessionId session, ItemId after, int limit) const;
    /// What ClusterInserter gives out next, as long as nobody else inserts.
    [[nodiscard]] Result<ItemId> nextId() const;

private:
    Database& m_database;
};

} // namespace winnow::engine

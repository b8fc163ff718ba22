#pragma once

#include "engine/base/result.h"
#include "engine/records/rowproblems.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// Which columns of a cluster file say what; those not named are found by the names that other programs use.
struct ClusterColumns {
    std::optional<QString> record;
    std::optional<QString> cluster;
    std::optional<QString> score;
};

/// A record with the cluster that another program has put it into.
struct ClusterRow {
    qint64 line = 0;
    QString record; ///< by its id
    QString cluster;
    std::optional<double> score; ///< in [0, 1]: how sure the program was; none when it does not say

    bool operator==(const ClusterRow&) const = default;
};

struct ClusterFile {
    QString recordColumn; ///< as the file calls it
    std::vector<ClusterRow> rows; ///< in file order, each record once
    RowProblems problems; ///< by line; rows with a problem are not among the others
    bool hasScores = false;
};

/// Reads the clusters of Splink (cluster_id, unique_id), Zingg (z_cluster, z_minScore), dedupe ("Cluster ID",
/// confidence_score) or anybody else. InvalidInput when the columns for record and cluster are not there. A
/// row without an id or a cluster, with a score that is no number in [0, 1], or with a record that an earlier
/// row has put into another cluster is a problem.
Result<ClusterFile> readClusterFile(const QString& path, const ClusterColumns& columns = {});

} // namespace winnow::engine

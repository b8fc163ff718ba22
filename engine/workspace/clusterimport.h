#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/exchange/clusterfile.h"
#include "engine/workspace/importtable.h"

#include <QString>

#include <vector>

namespace winnow::engine {

class Workspace;

/// What becomes of rows of the cluster file that cannot be used.
enum class ProblemRows {
    Refuse, ///< one is enough to import nothing
    LeaveOut,
};

struct ClusterImportRequest {
    ImportRequest table; ///< without an id column, the table's column of the name that the record column has
    QString clustersPath;
    QString sessionName; ///< empty: the dataset's name
    ClusterColumns columns;
    ProblemRows problemRows = ProblemRows::Refuse;
};

struct ClusterImportOutcome {
    SessionId session; ///< none when problems were a reason to refuse
    QString sessionName;
    Dataset dataset;
    qint64 clusters = 0; ///< of two records or more: the items of the session
    qint64 unnamed = 0; ///< records of the table that the file does not name; each stands alone
    bool hasConfidence = false;
    RowProblems problems; ///< by line of the cluster file
};

/// Imports a table and the clusters that another program has found in it, as a session to review. All is
/// checked before anything is written: ids that the table has not or has twice, records in two clusters, and
/// what readClusterFile() finds. Without scores no confidence is made up (sessionorigin.h); with them, a
/// cluster is as sure as the least of its records. Blocks, so call it from a worker thread.
Result<ClusterImportOutcome> importClusters(
    Workspace& workspace, const ClusterImportRequest& request, Progress& progress);

} // namespace winnow::engine

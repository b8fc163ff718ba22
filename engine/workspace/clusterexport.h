#pragma once

#include "engine/workspace/exportsession.h"
#include "engine/workspace/exportsource.h"
#include "engine/workspace/sessionpartition.h"

class QIODevice;

namespace winnow::engine {

/// Every record exactly once, in file order, with the cluster it belongs to: cluster_id is the row number of
/// the cluster's first record, so the same clusters give the same file in any workspace. Surplus cells of a
/// ragged row follow its last column. Returns the rows written.
Result<qint64> writeClusters(const ExportSource& source, const SessionPartition& partition,
    const ExportRequest& request, QIODevice& device);

} // namespace winnow::engine

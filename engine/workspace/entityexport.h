#pragma once

#include "engine/workspace/exportsession.h"
#include "engine/workspace/exportsource.h"
#include "engine/workspace/sessionpartition.h"

class QIODevice;

namespace winnow::engine {

/// One row per entity in the order of their first records: entity_id (as cluster_id), how many records it has
/// and which (of two linked tables as "left:17"), then the surviving value of each column. Records that stand
/// alone are entities of one and keep their values as they are. JSON lines also say for each value by which
/// rule and from which record it came. Returns the rows written.
Result<qint64> writeEntities(const ExportSource& source, const SessionPartition& partition,
    const ExportRequest& request, QIODevice& device);

} // namespace winnow::engine

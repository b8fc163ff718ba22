#pragma once

#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/evaluation.h"

#include <QString>

#include <vector>

namespace winnow::engine {

class Workspace;

/// How good a session's clusters are as they stand, against a truth.
struct SessionEvaluation {
    PairwiseQuality quality;
    std::vector<QString>
        warnings; ///< one sentence each: ids that only one side knows, ids that are not unique
};

/// Compares the clusters, closed, with a truth file (engine/records/truthfile.h); ids are those of the
/// session's id column, else row numbers (engine/workspace/truthmapping.h says how of two linked tables).
/// Records that the truth does not name stand alone in it.
/// InvalidInput when the truth names no record at all. Blocks, so call it from a worker thread.
Result<SessionEvaluation> evaluateSession(
    const Workspace& workspace, SessionId session, const QString& truthPath, Progress& progress);

} // namespace winnow::engine

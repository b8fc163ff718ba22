#pragma once

#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/matcher.h"
#include "engine/model/schema.h"

#include <QString>

#include <vector>

namespace winnow::engine {

class Workspace;

struct MatchRequest {
    DatasetId dataset;
    QString name; ///< of the session; empty: the dataset's name
    Schema schema; ///< types and roles to use
    MatchOptions options;
};

struct MatchOutcome {
    SessionId session;
    qint64 records = 0;
    qint64 candidatePairs = 0;
    qint64 scoredPairs = 0;
    qint64 clusters = 0;
    bool needsAnswers = false;
    std::vector<StageTime> stages; ///< reading and writing among them
    std::vector<QString> notices;
};

/// Matches the records of a dataset and makes a session of the clusters; blocks, so call it from a worker
/// thread. All or nothing, like an import.
Result<MatchOutcome> matchDataset(Workspace& workspace, const MatchRequest& request, Progress& progress);

} // namespace winnow::engine

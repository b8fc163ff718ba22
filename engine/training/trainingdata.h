#pragma once

#include "engine/activelearning/pairtable.h"
#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/matchmodel.h"

#include <cstdint>
#include <vector>

namespace winnow::engine {

class Stores;

/// What training needs of a session and what no answer changes: its scored pairs and the model that they were
/// scored by. Row 0 is the first record of the session's table.
struct TrainingData {
    SessionId session;
    RecordId firstRecord;
    MatchModel model;
    bool matchingNeedsAnswers = false; ///< as matching has judged it
    PairTable pairs;
    std::vector<std::uint32_t> cleanSourceOfRow; ///< see cleansources.h; empty when nothing was declared

    [[nodiscard]] RowIndex rowOf(RecordId record) const
    {
        return static_cast<RowIndex>(record.value - firstRecord.value);
    }

    [[nodiscard]] RecordId recordOf(RowIndex row) const { return {firstRecord.value + row}; }
};

/// Reads all pairs of a session: some seconds for millions, so call it from a worker thread. Cancelled when
/// the caller cancels; NotSupported for a session with clusters and no scored pairs.
Result<TrainingData> readTrainingData(const Stores& stores, SessionId session, Progress& progress);

} // namespace winnow::engine

#pragma once

#include "engine/activelearning/learnedmodel.h"
#include "engine/activelearning/pairtable.h"
#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/matchmodel.h"
#include "engine/model/recordrows.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace winnow::engine {

class Stores;

/// What training needs of a session and what no answer changes: its scored pairs and the model that they were
/// scored by.
struct TrainingData {
    SessionId session;
    RecordRows rows; ///< of the session's table
    MatchModel model;
    bool matchingNeedsAnswers = false; ///< as matching has judged it
    PairTable pairs;
    std::vector<std::uint32_t> cleanSourceOfRow = {}; ///< see cleansources.h; empty when nothing was declared
    /// What answers on another table had taught, by whose model this one was matched.
    std::optional<LearnedModel> inherited = std::nullopt;

    /// The record is one of the table.
    [[nodiscard]] RowIndex rowOf(RecordId record) const { return rows.rowOf(record).value(); }

    [[nodiscard]] RecordId recordOf(RowIndex row) const { return rows.recordOf(row); }
};

/// Reads all pairs of a session: some seconds for millions, so call it from a worker thread. Cancelled when
/// the caller cancels; NotSupported for a session with clusters and no scored pairs.
/// `parts`: of how many parts of the dataset, when that is not what the session is of.
Result<TrainingData> readTrainingData(const Stores& stores, SessionId session, Progress& progress,
    std::optional<std::size_t> parts = std::nullopt);

} // namespace winnow::engine

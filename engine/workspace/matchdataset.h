#pragma once

#include "engine/activelearning/learnedmodel.h"
#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/matcher.h"
#include "engine/model/schema.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class Workspace;

/// Which of two linked tables hold no entity twice. Both: each record has at most one partner.
enum class UniqueTables { None, Left, Right, Both };

struct MatchRequest {
    DatasetId dataset;
    QString name; ///< of the session; empty: the dataset's name
    Schema schema; ///< types and roles to use
    MatchOptions
        options; ///< secondTableStart and uniqueSourceOfRow follow from the dataset and what is below
    UniqueTables uniqueTables = UniqueTables::None;
    /// The field that says which source a record of a single table is from, where no source holds an entity
    /// twice; a record without a value in it may be together with any.
    std::optional<int> sourceField = std::nullopt;
    /// A model of another table: its columns are compared by its types, whatever `schema` says, and its
    /// weights are used as they are. Columns that this table has not are left out, with a notice.
    std::optional<MatchModel> model = std::nullopt;
    /// What answers have taught beside `model`: pairs are scored and grouped by it, and further answers
    /// teach from there on. Left out, with a notice, when it is not of that model.
    std::optional<LearnedModel> learned = std::nullopt;
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

/// Matches the records of a dataset, of linked tables those of the one with those of the other, and makes a
/// session of the clusters; blocks, so call it from a worker thread. All or nothing, like an import.
/// InvalidInput when `uniqueTables` names a table that there is not, or the table has no column of `model`.
Result<MatchOutcome> matchDataset(Workspace& workspace, const MatchRequest& request, Progress& progress);

} // namespace winnow::engine

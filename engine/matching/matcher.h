#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/matchmodel.h"
#include "engine/matching/matchtable.h"
#include "engine/matching/scoredpairs.h"
#include "engine/matching/stagetime.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace winnow::engine {

struct MatchOptions {
    int threads = 2; ///< the result is the same for any number
    std::optional<double> threshold; ///< natural-log odds; chosen from the data when empty
    double keptWeight = -6; ///< pairs below are not kept, except inside clusters
    /// When set, only pairs between rows below it and rows from it on are candidates: two tables, one after
    /// the other.
    std::optional<RowIndex> secondTableStart;
    /// Rows before it were matched among themselves already: only pairs with a row from it on are candidates,
    /// found by the features of those rows.
    RowIndex firstNewRow = 0;
    /// By row: which source it is of that holds no entity twice, 0 for a source that may. Two rows of such a
    /// source are never together. Empty: there are none. When both of two tables are such sources, each row
    /// gets the partner with which all pairs together weigh most.
    std::vector<std::uint32_t> uniqueSourceOfRow = {};
    /// A model that was learned elsewhere: nothing is learned then, and its weights, prior and threshold are
    /// used as they are. Its fields must be the columns that the schema compares, in their order; only how
    /// rare values are is taken from the table.
    std::optional<MatchModel> model = std::nullopt;
};

/// Rows that are proposed as one entity.
struct RowCluster {
    std::vector<RowIndex> rows; ///< ascending, at least two
    double confidence = 0; ///< as Cluster::confidence

    bool operator==(const RowCluster&) const = default;
};

struct MatchResult {
    MatchModel model;
    /// All from `keptWeight` on; every pair inside clusters of at most 200 rows; when the weights are in
    /// doubt, also the three best of each record.
    ScoredPairs pairs;
    std::vector<RowCluster> clusters; ///< ascending by first row
    qint64 candidatePairs = 0;
    qint64 scoredPairs = 0; ///< candidates and the pairs completed inside clusters
    std::vector<StageTime> stages;
    bool needsAnswers = false; ///< the data alone does not separate matches from non-matches well
    std::vector<QString> notices; ///< sentences for the person
};

/// Finds the rows that describe the same entity without any answers: blocking, comparison levels,
/// Fellegi-Sunter weights by expectation maximization, average linkage. `schema` says which columns are
/// compared and how; it has the table's fields. Pure: the same input gives the same result, byte for byte, on
/// any number of threads. Fails with Cancelled when `progress` asks for it and with InvalidInput when nothing
/// can be compared, or a given model is of other columns.
Result<MatchResult> matchTable(
    const MatchTable& table, const Schema& schema, const MatchOptions& options, Progress& progress);

} // namespace winnow::engine

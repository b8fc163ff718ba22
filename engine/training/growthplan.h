#pragma once

#include "engine/activelearning/regrouping.h"
#include "engine/model/pairanswer.h"
#include "engine/review/newclusters.h"
#include "engine/training/sessionitems.h"
#include "engine/training/trainingdata.h"

#include <vector>

namespace winnow::engine {

/// What new records mean for the clusters of a session.
struct Growth {
    std::vector<NewlyGrouped> created; ///< each with at least one new record
    std::vector<ItemId> withdrawn; ///< ascending: those that got new records, decided ones among them
    /// Those of `withdrawn` that were decided, ascending by item: they are open again.
    std::vector<SessionItem> reopened;
    /// What the answers on reopened clusters say of pairs, so that it stays said. Without pairs that were
    /// answered themselves.
    std::vector<PairAnswer> answers;

    bool operator==(const Growth&) const = default;
};

/// Lets the rows from `firstNewRow` on join the clusters of a session's queue, or form new ones, by average
/// linkage over the pairs of `input`. Clusters that get no new row stay as they are, and no two of them come
/// together. A decided cluster that gets one is open again, under the same name; one of more than two records
/// that was answered No gets none, because that answer does not say which of its pairs is wrong. `items` are
/// those in the queue, `answers` those on pairs; `input` has no fixed clusters yet.
Growth growthPlan(const TrainingData& data, const std::vector<SessionItem>& items,
    const std::vector<PairAnswer>& answers, RegroupInput input, RowIndex firstNewRow);

} // namespace winnow::engine

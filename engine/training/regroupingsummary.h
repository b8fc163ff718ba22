#pragma once

#include "engine/review/pairverbs.h"
#include "engine/training/sessionitems.h"

#include <vector>

namespace winnow::engine {

/// What a regrouping does to the undecided clusters, in counts for people.
struct RegroupingSummary {
    int created = 0; ///< clusters that enter the queue
    int withdrawn = 0; ///< clusters that leave it
    int merged = 0; ///< of the created: those with records of two or more withdrawn ones
    int split = 0; ///< of the withdrawn: those whose records do not all go into one created cluster
    int found = 0; ///< of the created: those of records that were in no undecided cluster

    [[nodiscard]] bool changesNothing() const { return created == 0 && withdrawn == 0; }

    bool operator==(const RegroupingSummary&) const = default;
};

/// `items` are those of the session for which the regrouping was worked out, and `rows` its table's.
RegroupingSummary summaryOf(
    const Regrouping& regrouping, const std::vector<SessionItem>& items, const RecordRows& rows);

} // namespace winnow::engine

#pragma once

#include "engine/matching/blockingfeatures.h"
#include "engine/matching/distinctrecords.h"
#include "engine/matching/stagerunner.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// The pairs of records worth comparing: for each record the later ones it is paired with.
struct CandidatePairs {
    std::vector<std::size_t> offsets; ///< where a record's partners start; one entry more than records
    std::vector<RowIndex> partners; ///< ascending within a record, each greater than the record
    /// About how many more pairs shared enough, but far less than the best partner of either record.
    std::size_t farBehind = 0;

    [[nodiscard]] std::size_t size() const { return partners.size(); }

    [[nodiscard]] std::span<const RowIndex> partnersOf(RowIndex record) const
    {
        return std::span(partners).subspan(offsets[record], offsets[record + 1] - offsets[record]);
    }
};

/// Each record's most similar ones by rare common features, in both directions: at most 15, and twice as many
/// as long as the last of them is nearly as similar as the first, because large clusters need more (up to
/// 200). Who shares less than a tenth of a record's weight of features, or less than a quarter of what its
/// best partner shares, is no candidate; across two tables the limit is a fiftieth of its weight. Records
/// that are not new look for none.
CandidatePairs findCandidates(
    const DistinctRecords& records, const BlockingFeatures& features, StageRunner& stages);

} // namespace winnow::engine

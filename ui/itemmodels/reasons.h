#pragma once

#include "engine/review/clusterview.h"

#include <QString>

#include <vector>

namespace winnow::ui {

/// One bar of the waterfall: it begins where the one before it ended.
struct ReasonRow {
    QString label;
    double start = 0; ///< natural-log odds
    double weight = 0; ///< natural-log odds; negative speaks against

    bool operator==(const ReasonRow&) const = default;
};

/// Why the machine proposes a cluster: the prior and what each field adds, as the mean over its known pairs.
struct Reasons {
    std::vector<ReasonRow> rows; ///< the prior first
    double total = 0; ///< natural-log odds
    double probability = 0; ///< in [0, 1]
    QString weakestLink; ///< a sentence; empty when every record is as well attached as the others

    bool operator==(const Reasons&) const = default;
};

/// `excluded`: the records that the reviewer leaves out for now. No rows when no pair is known.
Reasons reasonsOf(const engine::ClusterView& card, const std::vector<engine::RecordId>& excluded);

/// "+7.2", "−9.1".
QString signedWeight(double weight);

/// Never rounded up to certainty: "0.9999", "above 0.9999".
QString probabilityText(double probability);

} // namespace winnow::ui

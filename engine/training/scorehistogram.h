#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace winnow::engine {

/// How many pairs have which score, in bins of equal width.
struct ScoreHistogram {
    static constexpr double binWidth = 0.5; ///< natural-log odds

    double lowest = 0; ///< where the first bin begins
    std::vector<qint64> counts; ///< empty without pairs

    [[nodiscard]] double highest() const { return lowest + binWidth * static_cast<double>(counts.size()); }

    bool operator==(const ScoreHistogram&) const = default;
};

/// `logits` in natural-log odds; those beyond -15 and 15 fall into the outermost bins.
ScoreHistogram scoreHistogram(std::span<const double> logits);

} // namespace winnow::engine

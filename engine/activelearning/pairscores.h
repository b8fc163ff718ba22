#pragma once

#include "engine/activelearning/learnedmodel.h"

#include <array>
#include <span>
#include <vector>

namespace winnow::engine {

/// Scores pairs by a learned model. Making one costs one addition per field and distinct level pattern;
/// after that, a pair costs one look-up and one multiplication per field.
class PairScorer {
public:
    /// `table` must outlive this object. `model` has the table's fields.
    PairScorer(const PairTable& table, const LearnedModel& model);

    /// Natural-log odds of a match.
    [[nodiscard]] double logit(PairIndex pair) const;
    /// Those of consecutive pairs from `first` on, one per entry of `logits`.
    void logits(PairIndex first, std::span<double> logits) const;

private:
    const PairTable& m_table;
    double m_slope;
    std::vector<double> m_patterns; ///< alpha and the levels' corrections, by pattern
    std::vector<double> m_signals; ///< by packed bins
    std::vector<std::array<double, 256>> m_adjustments; ///< by field and step, 0 steps in the middle
    bool m_hasAdjustments = false;
};

/// The logits of all pairs of a table, the same on any number of threads.
std::vector<double> pairLogits(const PairTable& table, const LearnedModel& model, int threads = 2);

} // namespace winnow::engine

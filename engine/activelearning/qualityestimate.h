#pragma once

#include "engine/activelearning/calibration.h"

#include <cstdint>
#include <span>
#include <vector>

namespace winnow::engine {

/// A share with its 95 % interval, each in [0, 1].
struct Interval {
    double value = 0;
    double low = 0;
    double high = 1;

    bool operator==(const Interval&) const = default;
};

/// The Wilson interval (1927) of a share, 95 %; `matches` of `count`, both may be fractions. [0, 1] without
/// any.
Interval wilsonInterval(double matches, double count);

/// The pairs of one range of calibrated probability.
struct Stratum {
    double pairs = 0; ///< of the table
    double from = 0; ///< least probability
    double to = 1;
    bool isPredicted = false; ///< at or above the threshold
    double answers = 0; ///< effective number: (sum w)^2 / sum w^2
    Interval matches; ///< the share of matches in it, Wilson

    bool operator==(const Stratum&) const = default;
};

/// How good the predicted matches are, judged by answers.
struct QualityEstimate {
    Interval precision;
    Interval recall; ///< the blocking loss included
    std::vector<Stratum> strata; ///< eight, ascending: four below the threshold, four from it on
    std::size_t answers = 0; ///< those that counted

    bool operator==(const QualityEstimate&) const = default;
};

/// Stratified estimate over all pairs: P = sum_h N_h p_h [predicted] / sum_h N_h [predicted]; R likewise over
/// all expected matches, times `blockingRecall`, the share of matches that are among the pairs at all. p_h is
/// the weighted share of matches among the answers of a stratum, drawn towards the mean calibrated
/// probability of its pairs with the weight of one answer, which also stands for strata without answers.
/// Intervals by 400 bootstrap resamples of the answers with a fixed seed (Efron 1979), never narrower than
/// the strata's Wilson intervals allow for answers that agree.
QualityEstimate estimateQuality(std::span<const double> logits, const Calibration& calibration,
    std::span<const HeldOutAnswer> answers, double threshold, double blockingRecall, std::uint64_t seed);

} // namespace winnow::engine

#pragma once

#include "engine/activelearning/label.h"
#include "engine/activelearning/learnedmodel.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace winnow::engine {

/// A logit and the probability that belongs to it.
struct CalibrationStep {
    double logit = 0;
    double probability = 0;

    bool operator==(const CalibrationStep&) const = default;
};

/// Turns logits into probabilities that can be believed: Platt scaling, p = 1 / (1 + exp(-(a z + b))) (Platt
/// 1999), or from 200 answers an isotonic step function (Zadrozny and Elkan 2002). Non-decreasing.
class Calibration {
public:
    /// Believes the logits as they are.
    Calibration() = default;
    Calibration(double slope, double shift);
    /// Ascending by logit; between two steps it is interpolated, beyond the ends it is that of the end.
    explicit Calibration(std::vector<CalibrationStep> steps);

    /// In [0, 1].
    [[nodiscard]] double probability(double logit) const;

    [[nodiscard]] double slope() const { return m_slope; }

    [[nodiscard]] double shift() const { return m_shift; }

    [[nodiscard]] bool isIsotonic() const { return !m_steps.empty(); }

    bool operator==(const Calibration&) const = default;

private:
    double m_slope = 1;
    double m_shift = 0;
    std::vector<CalibrationStep> m_steps;
};

/// An answered pair as a model sees it that has not learned from it.
struct HeldOutAnswer {
    PairIndex pair = 0;
    double logit = 0;
    double value = 0; ///< Label::value
    double weight = 1; ///< 1 / inclusion probability, truncated (heldOutAnswers())

    bool operator==(const HeldOutAnswer&) const = default;
};

/// The labels of five folds, each scored by a model that was fitted to the other four: what calibrates must
/// not have been learned from. The fold of a pair depends on the pair alone. "Unsure" answers and those
/// without inclusion probability are left out. Weights are 1/inclusion, truncated at sqrt(n) times their
/// mean, so that one unlikely draw does not outvote all others (Ionides 2008), and scaled to a mean of 1.
/// About five fits. `inherited` is as in fit().
std::vector<HeldOutAnswer> heldOutAnswers(const PairTable& table, const MatchModel& model,
    std::span<const Label> labels, std::uint64_t seed,
    const std::optional<LearnedModel>& inherited = std::nullopt);

/// Fewer than this many answers do not calibrate: then what is shown is called an estimate.
constexpr std::size_t leastCalibrationAnswers = 20;
constexpr std::size_t leastIsotonicAnswers = 200;

/// The calibration that fits held-out answers; the default one below 20 of them. Platt's smoothed targets,
/// and a ridge that holds slope and shift near 1 and 0, so that one-sided answers give finite values.
Calibration calibrate(std::span<const HeldOutAnswer> answers);

/// Expected calibration error: the mean over ten bins of equal width, weighted by their answers, of how far
/// the mean probability is from the share of matches.
double calibrationError(std::span<const HeldOutAnswer> answers, const Calibration& calibration);

} // namespace winnow::engine

#pragma once

#include "engine/activelearning/pairtable.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <vector>

namespace winnow::engine {

/// What the answers have taught beyond the Fellegi-Sunter weights. All in natural-log odds:
///
///     logit = alpha + beta/5 * s + sum_j [ level_j(l_j) + adjustment_j * tf_j/3 ] + cosine + ranks + codes
///
/// with s the Fellegi-Sunter weight and tf_j the term frequency adjustment of field j. The default is the
/// Fellegi-Sunter weight itself. Depends on the answers alone, not on their order, so it need not be stored.
struct LearnedModel {
    static constexpr double weightUnit = 5; ///< beta stands for this many units of s
    static constexpr double adjustmentUnit = 3;

    double alpha = 0;
    double beta = weightUnit;
    std::vector<std::vector<double>> levels; ///< by compared field and level; 0 where nothing was learned
    std::vector<double> adjustments; ///< by compared field
    std::array<double, SignalBins::cosineBins> cosine{};
    std::array<double, SignalBins::rankBins> worseRank{};
    std::array<double, SignalBins::rankBins> betterRank{};
    std::array<double, SignalBins::codeBins> codes{};
    int answers = 0; ///< how many labels it was learned from

    /// What the signals of a pair add.
    [[nodiscard]] double signalWeight(const SignalBins& bins) const;

    bool operator==(const LearnedModel&) const = default;
};

/// The model that has learned nothing: every logit is the Fellegi-Sunter weight.
LearnedModel unlearnedModel(const MatchModel& model);

/// What was learned beside the model `from`, for a table that is matched by `to`: of each field what was
/// learned of the field of that name, of fields that `from` has not nothing. Nothing at all when `learned` is
/// not of `from`, or has numbers that are no odds: it may come from a file.
std::optional<LearnedModel> learnedFor(
    const MatchModel& to, const MatchModel& from, const LearnedModel& learned);

QJsonObject toJson(const LearnedModel& model);
/// Nothing when the object is not such a model.
std::optional<LearnedModel> learnedModelFromJson(const QJsonObject& object);

} // namespace winnow::engine

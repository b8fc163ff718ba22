#pragma once

#include "engine/activelearning/label.h"
#include "engine/activelearning/learnedmodel.h"

#include <cstdint>
#include <optional>
#include <span>

namespace winnow::engine {

/// Learns from labels by logistic regression anchored on the Fellegi-Sunter weights:
///
///     minimise  sum_labelled w [cross-entropy of y] + c * mean_unlabelled [cross-entropy of p_FS]
///               + 0.35 |learned weights|^2 + 0.15 (beta - 2.5)^2 + 0.025 alpha^2,   c = clamp(150/#labels,
///               1, 7.5)
///
/// over the labels and 3,000 pairs drawn with `seed`, by Newton's method with backtracking (Boyd and
/// Vandenberghe, Convex Optimization, 9.5), at most 15 steps. The objective is strictly convex, so whatever
/// the labels say, also all yes, all no or each against the other, there is one finite optimum. Levels seen
/// in fewer than 10 pairs learn nothing; codes only where at least a quarter of the pairs have them on both
/// sides.
///
/// The same labels in any order give the same model, bit by bit; without usable labels it is
/// unlearnedModel(). `model` is the one the table's evidence comes from.
///
/// `inherited` is what answers on another table have taught, with the fields of `model`. Then that is what
/// unlabelled pairs are anchored on and the ridge draws to, and what holds without labels.
LearnedModel fit(const PairTable& table, const MatchModel& model, std::span<const Label> labels,
    std::uint64_t seed, const std::optional<LearnedModel>& inherited = std::nullopt);

} // namespace winnow::engine

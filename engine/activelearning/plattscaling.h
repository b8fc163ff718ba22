#pragma once

#include "engine/activelearning/calibration.h"

#include <span>

namespace winnow::engine {

/// p = 1 / (1 + exp(-(a z + b))) with Platt's smoothed targets (1999), by Newton's method with backtracking
/// (Lin, Lin and Weng 2007), and a ridge (a - 1)^2 + b^2 that weighs as much as one answer: one-sided answers
/// give finite values, and few answers do not move far from the logits as they are. a is at least 0.05.
Calibration plattScaling(std::span<const HeldOutAnswer> answers);

/// The non-decreasing steps nearest to the answers, by pooling adjacent violators (Ayer et al. 1955), each
/// block smoothed as one more answer of even odds would.
Calibration isotonicRegression(std::span<const HeldOutAnswer> answers);

} // namespace winnow::engine

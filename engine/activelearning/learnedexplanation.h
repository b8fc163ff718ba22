#pragma once

#include "engine/activelearning/learnedmodel.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// What one compared field adds to a logit.
struct FieldTerm {
    double evidence = 0; ///< its Fellegi-Sunter weight (level and term frequency), scaled by beta/5
    double learned = 0; ///< what the answers add to that for this level and this value's frequency

    bool operator==(const FieldTerm&) const = default;
};

/// A logit taken apart. `total` is prior, then each field's evidence and learned, then cosine, rank and
/// codes, added in that order, exactly; it is the pair's logit of PairScorer up to rounding (1e-9).
struct LearnedExplanation {
    double prior = 0; ///< alpha + beta/5 * the model's prior
    std::vector<FieldTerm> fields; ///< one per compared field, in the model's order
    double cosine = 0; ///< how alike the two whole records are
    double rank = 0; ///< whether each is the other's best partner
    double codes = 0;
    double total = 0;
    double probability = 0; ///< 1 / (1 + exp(-total)), before calibration

    bool operator==(const LearnedExplanation&) const = default;
};

/// Explains a pair by what was stored about it; exact for pairs as matchTable() found them with `model`.
LearnedExplanation explain(const LearnedModel& learned, const MatchModel& model,
    std::span<const FieldEvidence> evidence, const PairSignals& signals);

} // namespace winnow::engine

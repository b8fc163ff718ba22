#pragma once

#include "engine/matching/levelpatterns.h"
#include "engine/matching/leveltable.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// What expectation maximization works on.
struct EmInput {
    const CountedPatterns& candidates;
    const LevelTable& u; ///< fixed
    double allPairs = 0; ///< pairs of which the candidates are the likeliest
    double mostMatches = 0; ///< M is held at or below it
};

struct EmEstimate {
    LevelTable m;
    LevelTable weights; ///< ln m - ln u, non-decreasing by level, within [-8, 14]
    double expectedMatches = 0; ///< M
    double logPrior = 0; ///< ln( M / (all pairs - M) )
    bool atMost = false; ///< M lies on `mostMatches`
    /// False when the number of matches depends on how firmly one expects matches to agree: the data alone
    /// does not tell matches from pairs that are merely related.
    bool isSteady = true;
    int rounds = 0;
};

/// Fellegi-Sunter without answers: finds m and the number of matches that explain the candidates' patterns
/// best. The prior is that of all pairs, not of the candidates: relative to the candidates, which blocking
/// has already chosen for being alike, it would run away.
EmEstimate estimateModel(const EmInput& input);

/// Log-odds of a pattern under an estimate.
double patternWeight(const EmEstimate& estimate, std::span<const quint8> levels);

/// Makes weights non-decreasing from level 1 on by pooling neighbours that are out of order (weighted by
/// `mass`).
void makeMonotone(std::vector<double>& weights, const std::vector<double>& mass);

} // namespace winnow::engine

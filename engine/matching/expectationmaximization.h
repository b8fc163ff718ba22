#pragma once

#include "engine/matching/competition.h"
#include "engine/matching/levelpatterns.h"
#include "engine/matching/leveltable.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// Two linked tables: how many records each has, and their candidates.
struct LinkedCandidates {
    double left = 0;
    double right = 0;
    const CandidatePairs& pairs;
    const std::vector<PatternId>& patternOfPair;
};

/// What expectation maximization works on.
struct EmInput {
    const CountedPatterns& candidates;
    const LevelTable& u; ///< fixed
    double allPairs = 0; ///< pairs of which the candidates are the likeliest
    double mostMatches = 0; ///< M is held at or below it
    /// The candidates compete for their records: each has one partner at most. None for a single table.
    const LinkedCandidates* linked = nullptr;
};

struct EmEstimate {
    LevelTable m;
    /// ln m - ln u, non-decreasing by level, within [-8, 14]; less in proportion where fewer than half of the
    /// matches have the field on both sides.
    LevelTable weights;
    double expectedMatches = 0; ///< M
    /// ln( M / (all pairs - M) ); of two tables that of a pair whose records have no other partner, see
    /// freePairOdds().
    double logPrior = 0;
    bool atMost = false; ///< M lies on `mostMatches`
    /// False when the number of matches depends on how firmly one expects matches to agree: the data alone
    /// does not tell matches from pairs that are merely related.
    bool isSteady = true;
    int rounds = 0;
};

/// The prior odds that two records without other partners match when M pairs do: M / ((left - M) (right -
/// M)), which is the prior of bipartite matching (Sadinle 2017). It grows as M nears the size of a table,
/// because then a record without a partner is the exception; at least a tenth of each table is taken to be
/// without one.
double freePairOdds(double left, double right, double matches);

/// Fellegi-Sunter without answers: finds m and the number of matches that explain the candidates' patterns
/// best. The prior is that of all pairs, not of the candidates: relative to the candidates, which blocking
/// has already chosen for being alike, it would run away. Of two tables the candidates compete, which keeps
/// pairs that are merely related from taking over; some of the expectation that matches agree stays.
EmEstimate estimateModel(const EmInput& input);

/// What the levels of matches are expected to be before anything is known: mostly exact, less likely level by
/// level downwards.
std::vector<double> expectedShares(std::size_t levels);

/// m / u as weights: ln m - ln u within [-8, 14], non-decreasing by level.
LevelTable levelWeights(const LevelTable& m, const LevelTable& u);

/// Log-odds of a pattern under an estimate.
double patternWeight(const EmEstimate& estimate, std::span<const quint8> levels);

/// Makes weights non-decreasing from level 1 on by pooling neighbours that are out of order (weighted by
/// `mass`).
void makeMonotone(std::vector<double>& weights, const std::vector<double>& mass);

} // namespace winnow::engine

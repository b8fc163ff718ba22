#pragma once

#include "engine/activelearning/calibration.h"

#include <cstddef>
#include <span>
#include <vector>

namespace winnow::engine {

/// What is to be expected at a threshold, in pairs.
struct Expectation {
    double threshold = 0; ///< natural-log odds
    double predicted = 0; ///< pairs at or above it
    double wrongMerges = 0; ///< of these, expected not to match: sum of 1 - p
    double misses = 0; ///< expected matches below it: sum of p

    /// 2 E[TP] / (E[predicted] + E[matches]) (Nan, Chai, Lee and Chieu 2012); 1 where nothing is to be found.
    [[nodiscard]] double f1() const;

    bool operator==(const Expectation&) const = default;
};

/// How many pairs are expected to be wrong at any threshold. Made once in O(pairs), asked in O(log bins):
/// logits are counted in bins of 1/16, so a threshold is rounded down to one.
class ThresholdCurve {
public:
    ThresholdCurve(std::span<const double> logits, const Calibration& calibration);

    [[nodiscard]] Expectation at(double threshold) const;
    /// The threshold with the highest expected F1, the one nearest to 0 at a tie.
    [[nodiscard]] Expectation best() const;

private:
    [[nodiscard]] Expectation atBin(std::size_t bin) const;

    std::vector<double> m_pairsFrom; ///< by bin: pairs in it and above
    std::vector<double> m_matchesFrom; ///< expected matches in it and above
};

/// The threshold where the expected F1 is highest, which is at half of what it is there (Lipton, Elkan and
/// Naryanaswamy 2014): below even odds, and more so the harder the table is. Believes the logits as they are,
/// because a few dozen answers say too little of how far they can be believed.
double bestThreshold(std::span<const double> logits);

} // namespace winnow::engine

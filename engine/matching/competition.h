#pragma once

#include "engine/matching/candidates.h"
#include "engine/matching/levelpatterns.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// The candidates across two tables, of which each record has one partner at most: what speaks for one pair
/// speaks against its rivals. Gives each pair its marginal probability in the distribution over all ways to
/// pair the records off, in which a way weighs as much as the product of its pairs' odds (the likelihood of
/// bipartite matching in Sadinle 2017, J. Am. Stat. Assoc. 112:600), by belief propagation (for matchings:
/// Bayati, Shah and Sharma 2008, IEEE Trans. Inf. Theory 54:1241). Of more than two million pairs only those
/// of every second, third, ... record are looked at.
class Competition {
public:
    /// Both must outlive this object; `patternOfPair` has one entry per candidate pair.
    Competition(const CandidatePairs& candidates, const std::vector<PatternId>& patternOfPair);

    /// One sweep of messages for these odds by pattern; messages are kept from call to call, so that they
    /// settle while the odds do. Returns the mean probability of each pattern's pairs.
    std::vector<double> sweep(std::span<const double> oddsOfPattern);

private:
    void sumUpRights(std::span<const double> oddsOfPattern);
    void sweepLeft(
        std::size_t left, std::span<const double> oddsOfPattern, std::vector<double>& matchesOfPattern);

    const CandidatePairs& m_candidates;
    const std::vector<PatternId>& m_patternOfPair;
    std::size_t m_step; ///< from one record that is looked at to the next
    std::vector<float> m_leftFree; ///< by pair: how free its left record is of its other pairs, in (0, 1]
    std::vector<float> m_rightFree;
    std::vector<double>
        m_sums; ///< by right record: the odds of its pairs, as far as their left ones are free
};

} // namespace winnow::engine

#include "engine/matching/competition.h"

#include <algorithm>

namespace winnow::engine {

namespace {

constexpr std::size_t mostPairs = 2'000'000;

/// How free a record is for a pair: without it, the odds of its pairs add up to `others`.
float freedom(double others)
{
    return static_cast<float>(1 / (1 + std::max(0.0, others)));
}

} // namespace

Competition::Competition(const CandidatePairs& candidates, const std::vector<PatternId>& patternOfPair)
    : m_candidates(candidates)
    , m_patternOfPair(patternOfPair)
    , m_step(1 + candidates.size() / mostPairs)
    , m_leftFree(candidates.size(), 1.0F)
    , m_rightFree(candidates.size(), 1.0F)
    , m_sums(candidates.offsets.size())
{
}

std::vector<double> Competition::sweep(std::span<const double> oddsOfPattern)
{
    sumUpRights(oddsOfPattern);
    std::vector<double> matches(oddsOfPattern.size());
    std::vector<double> pairs(oddsOfPattern.size());
    for (std::size_t left = 0; left + 1 < m_candidates.offsets.size(); left += m_step) {
        sweepLeft(left, oddsOfPattern, matches);
        for (std::size_t pair = m_candidates.offsets[left]; pair < m_candidates.offsets[left + 1]; ++pair)
            pairs[m_patternOfPair[pair]] += 1;
    }
    for (PatternId pattern = 0; pattern < matches.size(); ++pattern)
        matches[pattern] /= std::max(1.0, pairs[pattern]);
    return matches;
}

void Competition::sumUpRights(std::span<const double> oddsOfPattern)
{
    std::fill(m_sums.begin(), m_sums.end(), 0.0);
    for (std::size_t left = 0; left + 1 < m_candidates.offsets.size(); left += m_step) {
        for (std::size_t pair = m_candidates.offsets[left]; pair < m_candidates.offsets[left + 1]; ++pair)
            m_sums[m_candidates.partners[pair]]
                += oddsOfPattern[m_patternOfPair[pair]] * double{m_leftFree[pair]};
    }
}

void Competition::sweepLeft(
    std::size_t left, std::span<const double> oddsOfPattern, std::vector<double>& matchesOfPattern)
{
    const std::size_t first = m_candidates.offsets[left];
    const std::size_t last = m_candidates.offsets[left + 1];
    double sum = 0;
    for (std::size_t pair = first; pair < last; ++pair) {
        const double odds = oddsOfPattern[m_patternOfPair[pair]];
        m_rightFree[pair] = freedom(m_sums[m_candidates.partners[pair]] - odds * double{m_leftFree[pair]});
        sum += odds * double{m_rightFree[pair]};
    }
    for (std::size_t pair = first; pair < last; ++pair) {
        const double odds = oddsOfPattern[m_patternOfPair[pair]];
        m_leftFree[pair] = freedom(sum - odds * double{m_rightFree[pair]});
        const double free = odds * double{m_leftFree[pair]} * double{m_rightFree[pair]};
        matchesOfPattern[m_patternOfPair[pair]] += free / (1 + free);
    }
}

} // namespace winnow::engine

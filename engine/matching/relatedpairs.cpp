#include "engine/matching/relatedpairs.h"

#include "engine/matching/fieldscales.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace winnow::engine {

namespace {

constexpr int mostRounds = 100;
constexpr double settled = 1e-3;
constexpr double imaginedPairs = 5;
/// How many imagined pairs that mostly agree are counted per expected match. The related pairs have a class
/// of their own, so the matches need not be held to it firmly.
constexpr double expectationStrength = 0.25;
constexpr double fewestMatches = 10;
constexpr double fewestOfAlike = 0.01; ///< fewer matches among the pairs that are alike are no class
/// In nats: pairs that match agree in the field e^3 = 20 times as much as random ones.
constexpr double identifying = 3;
/// Of what a match gains from the field over a random pair, strangers gain no more than this share.
constexpr double asStrangers = 0.1;

/// A class of pairs that are more alike than random ones.
struct AlikeClass {
    LevelTable shares; ///< P(level | class) where a field is not blank
    LevelTable weights; ///< ln shares - ln u
    double pairs = 0;
    LevelTable sums; ///< expected pairs by level
    std::vector<double> probabilities; ///< by pattern
};

class ThreeClasses {
public:
    ThreeClasses(const EmInput& input, const EmEstimate& estimate)
        : m_input(input)
        , m_isStrange(input.u.size(), false)
    {
        for (const auto& shares : input.u)
            m_matches.shares.push_back(expectedShares(shares.size()));
        m_related.shares = estimate.m;
        for (AlikeClass* alike : {&m_matches, &m_related}) {
            alike->pairs = std::max(fewestMatches, estimate.expectedMatches) / 2;
            alike->probabilities.resize(input.candidates.patterns.size());
            alike->weights = weightsOf(alike->shares);
        }
    }

    void run()
    {
        for (int round = 0; round < mostRounds && expectation() >= settled; ++round)
            maximization();
    }

    /// From now on related pairs differ in this field exactly as random pairs do: what little they seem to
    /// agree in it belongs to matches.
    void makeStrange(std::size_t field)
    {
        m_isStrange[field] = true;
        m_related.shares[field] = m_input.u[field];
        m_related.weights = weightsOf(m_related.shares);
    }

    [[nodiscard]] const AlikeClass& matches() const { return m_matches; }

    [[nodiscard]] const AlikeClass& related() const { return m_related; }

private:
    [[nodiscard]] LevelTable weightsOf(const LevelTable& shares) const
    {
        LevelTable weights = shares;
        for (std::size_t field = 0; field < shares.size(); ++field) {
            weights[field][0] = 0;
            for (std::size_t level = 1; level < shares[field].size(); ++level)
                weights[field][level] = std::log(shares[field][level] / m_input.u[field][level]);
        }
        return weights;
    }

    [[nodiscard]] double logOdds(const AlikeClass& alike, std::span<const quint8> levels) const
    {
        const double others = std::max(1.0, m_input.allPairs - m_matches.pairs - m_related.pairs);
        double odds = std::log(alike.pairs / others);
        for (std::size_t field = 0; field < levels.size(); ++field)
            odds += alike.weights[field][levels[field]];
        return odds;
    }

    /// The greatest change of a pattern's match probability.
    double expectation()
    {
        double change = 0;
        for (PatternId pattern = 0; pattern < m_matches.probabilities.size(); ++pattern) {
            const auto levels = m_input.candidates.patterns[pattern];
            const double match = logOdds(m_matches, levels);
            const double related = logOdds(m_related, levels);
            const double top = std::max({0.0, match, related});
            const double sum = std::exp(match - top) + std::exp(related - top) + std::exp(-top);
            const double probability = std::exp(match - top) / sum;
            change = std::max(change, std::abs(probability - m_matches.probabilities[pattern]));
            m_matches.probabilities[pattern] = probability;
            m_related.probabilities[pattern] = std::exp(related - top) / sum;
        }
        return change;
    }

    void maximization()
    {
        for (AlikeClass* alike : {&m_matches, &m_related})
            addUp(*alike);
        for (std::size_t field = 0; field < m_input.u.size(); ++field) {
            const double known = m_matches.pairs - m_matches.sums[field][0];
            updateShares(m_matches, field, imaginedPairs + expectationStrength * known,
                expectedShares(m_input.u[field].size()));
            if (!m_isStrange[field])
                updateShares(m_related, field, imaginedPairs, m_input.u[field]);
        }
        for (AlikeClass* alike : {&m_matches, &m_related})
            alike->weights = weightsOf(alike->shares);
    }

    void addUp(AlikeClass& alike) const
    {
        alike.sums = m_input.u;
        for (auto& levels : alike.sums)
            std::fill(levels.begin(), levels.end(), 0.0);
        alike.pairs = 0;
        for (PatternId pattern = 0; pattern < alike.probabilities.size(); ++pattern) {
            const auto levels = m_input.candidates.patterns[pattern];
            const double expected = alike.probabilities[pattern] * m_input.candidates.counts[pattern];
            alike.pairs += expected;
            for (std::size_t field = 0; field < levels.size(); ++field)
                alike.sums[field][levels[field]] += expected;
        }
        alike.pairs = std::max(alike.pairs, 1.0);
    }

    static void updateShares(
        AlikeClass& alike, std::size_t field, double imagined, const std::vector<double>& expected)
    {
        const double known = alike.pairs - alike.sums[field][0];
        for (std::size_t level = 1; level < expected.size(); ++level)
            alike.shares[field][level]
                = (alike.sums[field][level] + imagined * expected[level]) / (known + imagined);
    }

    const EmInput& m_input;
    std::vector<bool> m_isStrange; ///< by field
    AlikeClass m_matches;
    AlikeClass m_related;
};

double knownShare(const AlikeClass& alike, std::size_t field)
{
    return alike.sums.empty() ? 0 : 1 - alike.sums[field][0] / alike.pairs;
}

/// What the field tells of a match, in nats, as far as it is filled in: its mean weight over matches. 0 where
/// the related pairs agree in it more than random pairs do.
double tellingEvidence(const ThreeClasses& classes, const LevelTable& u, std::size_t field)
{
    const AlikeClass& matches = classes.matches();
    double ofMatch = 0;
    double ofRelated = 0;
    for (std::size_t level = 1; level < u[field].size(); ++level) {
        const double weight = matches.weights[field][level];
        ofMatch += matches.shares[field][level] * weight;
        ofRelated += (classes.related().shares[field][level] - u[field][level]) * weight;
    }
    if (ofRelated >= asStrangers * ofMatch)
        return 0;
    return ofMatch * std::min(knownShare(matches, field), knownShare(classes.related(), field));
}

/// By field.
std::vector<double> tellingEvidence(const ThreeClasses& classes, const LevelTable& u)
{
    std::vector<double> evidence;
    for (std::size_t field = 0; field < u.size(); ++field)
        evidence.push_back(tellingEvidence(classes, u, field));
    return evidence;
}

/// Of the related pairs those that two classes take for matches, or would once the number of matches jumps.
double mistakenPairs(const AlikeClass& related, const EmInput& input, const EmEstimate& estimate)
{
    if (!estimate.isSteady)
        return related.pairs;
    double mistaken = 0;
    for (PatternId pattern = 0; pattern < related.probabilities.size(); ++pattern) {
        const double odds = patternWeight(estimate, input.candidates.patterns[pattern]);
        mistaken += input.candidates.counts[pattern] * related.probabilities[pattern] / (1 + std::exp(-odds));
    }
    return mistaken;
}

} // namespace

std::optional<RelatedEstimate> tellRelatedApart(const EmInput& input, const EmEstimate& estimate)
{
    ThreeClasses classes(input, estimate);
    classes.run();
    const std::vector<double> evidence = tellingEvidence(classes, input.u);
    const auto telling = std::max_element(evidence.begin(), evidence.end());
    if (telling == evidence.end() || *telling < identifying)
        return std::nullopt;
    for (std::size_t field = 0; field < evidence.size(); ++field) {
        if (evidence[field] > 0)
            classes.makeStrange(field);
    }
    classes.run();
    const AlikeClass& matches = classes.matches();
    const double related = mistakenPairs(classes.related(), input, estimate);
    const bool isClass = matches.pairs >= std::max(fewestMatches, fewestOfAlike * (matches.pairs + related));
    if (!isClass || related < matches.pairs)
        return std::nullopt;
    RelatedEstimate apart{estimate, related, static_cast<std::size_t>(telling - evidence.begin())};
    EmEstimate& found = apart.estimate;
    found.m = matches.shares;
    found.weights = levelWeights(found.m, input.u);
    found.expectedMatches = matches.pairs;
    const FieldScales fitted = fitFieldScales(input.candidates, found.weights, matches.probabilities,
        std::log(matches.pairs / std::max(1.0, input.allPairs - matches.pairs)));
    for (std::size_t field = 0; field < fitted.scales.size(); ++field) {
        for (double& weight : found.weights[field])
            weight *= fitted.scales[field];
    }
    found.logPrior = fitted.prior;
    found.atMost = false;
    found.isSteady = false;
    return apart;
}

} // namespace winnow::engine

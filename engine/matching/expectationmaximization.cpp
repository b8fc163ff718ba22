#include "engine/matching/expectationmaximization.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace winnow::engine {

namespace {

constexpr int mostRounds = 60;
constexpr double settled = 1e-3;
constexpr double leastPriorPairs = 5;
/// How many imagined pairs the expectation counts, per expected match, from step to step.
constexpr std::array<double, 8> expectationStrengths{8, 4, 2, 1, 0.5, 0.25, 0.125, 0};
/// More growth of M than this from one step to the next means that another kind of pair has taken over.
constexpr double steadyGrowth = 1.3;
/// With competition the expectation is not let go of below this.
constexpr double leastLinkedStrength = 0.5;
constexpr double leastMatches = 3;
constexpr double leastFreeShare = 0.1;
/// Fields that fewer matches have on both sides count less: what is learned of them comes from few matches,
/// mostly those of one source, whose mistakes then confirm themselves.
constexpr double fullCoverage = 0.5;
constexpr double leastWeight = -8;
constexpr double mostWeight = 14;

/// A run of neighbouring levels with one weight.
struct Block {
    double weight = 0;
    double mass = 0;
    std::size_t levels = 0;
};

void fold(std::vector<Block>& blocks)
{
    const Block last = blocks.back();
    blocks.pop_back();
    Block& into = blocks.back();
    const double mass = into.mass + last.mass;
    into = {(into.weight * into.mass + last.weight * last.mass) / mass, mass, into.levels + last.levels};
}

class Estimation {
public:
    explicit Estimation(const EmInput& input)
        : m_input(input)
        , m_probabilities(input.candidates.patterns.size())
        , m_coverage(input.u.size(), 1.0)
    {
        if (input.linked)
            m_competition.emplace(input.linked->pairs, input.linked->patternOfPair);
        for (const auto& shares : input.u)
            m_estimate.m.push_back(expectedShares(shares.size()));
        m_estimate.weights = input.u;
        setMatches(std::min(input.mostMatches, 0.1 * input.mostMatches + leastMatches));
        updateWeights();
    }

    /// Lets go of the expectation step by step. Where pairs that are merely related (one street, one artist)
    /// outnumber the matches, free maximization ends up describing those; then the number of matches jumps on
    /// the way, and the estimate before the jump is the one that describes the matches.
    EmEstimate run()
    {
        expectation();
        return m_competition ? runWithCompetition() : runWithJumps();
    }

private:
    /// Competition keeps M from jumping; that it depends on the expectation is still worth knowing.
    EmEstimate runWithCompetition()
    {
        double firmMatches = 0;
        for (const double strength : expectationStrengths) {
            if (strength < leastLinkedStrength)
                break;
            m_strength = strength;
            converge();
            firmMatches = firmMatches > 0 ? firmMatches : m_estimate.expectedMatches;
        }
        m_estimate.isSteady = m_estimate.expectedMatches <= steadyGrowth * firmMatches;
        return m_estimate;
    }

    EmEstimate runWithJumps()
    {
        for (const double strength : expectationStrengths) {
            const EmEstimate before = m_estimate;
            m_strength = strength;
            converge();
            const bool isFirst = strength == expectationStrengths.front();
            if (!isFirst && m_estimate.expectedMatches > steadyGrowth * before.expectedMatches) {
                m_estimate = before;
                m_estimate.isSteady = false;
                break;
            }
        }
        return m_estimate;
    }

    void converge()
    {
        double change = 1;
        for (int round = 0; round < mostRounds && change >= settled; ++round) {
            maximization();
            change = expectation();
            ++m_estimate.rounds;
        }
    }

    void setMatches(double matches)
    {
        const double most = std::max(leastMatches, m_input.mostMatches);
        m_estimate.atMost = matches >= most;
        m_estimate.expectedMatches = std::clamp(matches, leastMatches, most);
        m_estimate.logPrior = std::log(priorOdds(m_estimate.expectedMatches));
    }

    [[nodiscard]] double priorOdds(double matches) const
    {
        if (m_input.linked)
            return freePairOdds(m_input.linked->left, m_input.linked->right, matches);
        return matches / std::max(1.0, m_input.allPairs - matches);
    }

    void updateWeights()
    {
        m_estimate.weights = levelWeights(m_estimate.m, m_input.u);
        for (std::size_t field = 0; field < m_coverage.size(); ++field) {
            for (double& weight : m_estimate.weights[field])
                weight *= std::min(1.0, m_coverage[field] / fullCoverage);
        }
    }

    /// The greatest change of a pattern's match probability.
    double expectation()
    {
        std::vector<double> probabilities;
        for (PatternId pattern = 0; pattern < m_probabilities.size(); ++pattern) {
            const double odds = patternWeight(m_estimate, m_input.candidates.patterns[pattern]);
            probabilities.push_back(m_competition ? std::exp(odds) : 1 / (1 + std::exp(-odds)));
        }
        if (m_competition)
            probabilities = m_competition->sweep(probabilities);
        double change = 0;
        for (PatternId pattern = 0; pattern < m_probabilities.size(); ++pattern)
            change = std::max(change, std::abs(probabilities[pattern] - m_probabilities[pattern]));
        m_probabilities = std::move(probabilities);
        return change;
    }

    void maximization()
    {
        LevelTable sums = m_input.u;
        for (auto& levels : sums)
            std::fill(levels.begin(), levels.end(), 0.0);
        double matches = 0;
        for (PatternId pattern = 0; pattern < m_probabilities.size(); ++pattern) {
            const auto levels = m_input.candidates.patterns[pattern];
            const double expected = m_probabilities[pattern] * m_input.candidates.counts[pattern];
            matches += expected;
            for (std::size_t field = 0; field < levels.size(); ++field)
                sums[field][levels[field]] += expected;
        }
        for (std::size_t field = 0; field < sums.size(); ++field) {
            const double known = matches - sums[field][0];
            updateShares(m_estimate.m[field], sums[field], known);
            m_coverage[field] = known / std::max(matches, 1.0);
        }
        setMatches(matches);
        updateWeights();
    }

    void updateShares(std::vector<double>& m, const std::vector<double>& sums, double known) const
    {
        const std::vector<double> expected = expectedShares(m.size());
        const double imagined = leastPriorPairs + m_strength * known;
        for (std::size_t level = 1; level < m.size(); ++level)
            m[level] = (sums[level] + imagined * expected[level]) / (known + imagined);
    }

    const EmInput& m_input;
    std::optional<Competition> m_competition;
    std::vector<double> m_probabilities;
    std::vector<double> m_coverage; ///< by field: the share of the matches that have it on both sides
    double m_strength = 0;
    EmEstimate m_estimate;
};

} // namespace

double freePairOdds(double left, double right, double matches)
{
    return matches
        / (std::max(left - matches, leastFreeShare * left)
            * std::max(right - matches, leastFreeShare * right));
}

std::vector<double> expectedShares(std::size_t levels)
{
    std::vector<double> shares(levels);
    const double downwards[] = {0.80, 0.10, 0.05, 0.03, 0.02};
    double sum = 0;
    for (std::size_t below = 0; below + 1 < levels; ++below) {
        shares[levels - 1 - below] = downwards[std::min<std::size_t>(below, 4)];
        sum += shares[levels - 1 - below];
    }
    for (double& share : shares)
        share /= sum;
    return shares;
}

LevelTable levelWeights(const LevelTable& m, const LevelTable& u)
{
    LevelTable weights = u;
    for (std::size_t field = 0; field < u.size(); ++field) {
        std::vector<double> mass(u[field].size());
        weights[field][0] = 0;
        for (std::size_t level = 1; level < mass.size(); ++level) {
            weights[field][level]
                = std::clamp(std::log(m[field][level] / u[field][level]), leastWeight, mostWeight);
            mass[level] = m[field][level] + u[field][level];
        }
        makeMonotone(weights[field], mass);
    }
    return weights;
}

EmEstimate estimateModel(const EmInput& input)
{
    return Estimation(input).run();
}

double patternWeight(const EmEstimate& estimate, std::span<const quint8> levels)
{
    double weight = estimate.logPrior;
    for (std::size_t field = 0; field < levels.size(); ++field)
        weight += estimate.weights[field][levels[field]];
    return weight;
}

void makeMonotone(std::vector<double>& weights, const std::vector<double>& mass)
{
    std::vector<Block> blocks;
    for (std::size_t level = 1; level < weights.size(); ++level) {
        blocks.push_back({weights[level], mass[level], 1});
        while (blocks.size() > 1 && blocks.back().weight < blocks[blocks.size() - 2].weight)
            fold(blocks);
    }
    std::size_t level = 1;
    for (const Block& block : blocks) {
        for (std::size_t count = 0; count < block.levels; ++count)
            weights[level++] = block.weight;
    }
}

} // namespace winnow::engine

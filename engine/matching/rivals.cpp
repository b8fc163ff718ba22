#include "engine/matching/rivals.h"

#include "engine/matching/expectationmaximization.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr int mostRounds = 60;
constexpr double settled = 1e-3;
constexpr double firstShare = 0.5;
constexpr double imaginedPairs = 5;
constexpr double mostWeight = 8;
/// What records of one table that are alike weigh at most: by itself that brings nobody together.
constexpr double insideWeight = -0.5;
/// Brings partners together before anybody else is weighed against them.
constexpr double partnersFirst = 1000;

/// Rivals as a mixture of matches, whose levels are known, and others.
class RivalEstimation {
public:
    RivalEstimation(const CountedPatterns& rivals, const LevelTable& m)
        : m_rivals(rivals)
        , m_m(m)
        , m_all(std::accumulate(rivals.counts.begin(), rivals.counts.end(), 0.0))
        , m_probabilities(rivals.counts.size())
    {
        m_model.weights = m;
    }

    RivalModel run()
    {
        setPrior(firstShare * m_all);
        updateWeights();
        double change = 1;
        for (int round = 0; round < mostRounds && change >= settled; ++round) {
            change = expectation();
            setPrior(expectedMatches());
            updateWeights();
        }
        return m_model;
    }

private:
    [[nodiscard]] double expectedMatches() const
    {
        return std::inner_product(
            m_probabilities.begin(), m_probabilities.end(), m_rivals.counts.begin(), 0.0);
    }

    void setPrior(double matches) { m_model.logPrior = std::log((matches + 1) / (m_all - matches + 1)); }

    double expectation()
    {
        double change = 0;
        for (PatternId pattern = 0; pattern < m_probabilities.size(); ++pattern) {
            const double odds = m_model.weightOf(m_rivals.patterns[pattern]);
            const double probability = 1 / (1 + std::exp(-odds));
            change = std::max(change, std::abs(probability - m_probabilities[pattern]));
            m_probabilities[pattern] = probability;
        }
        return change;
    }

    void updateWeights()
    {
        LevelTable sums = m_m;
        for (auto& levels : sums)
            std::fill(levels.begin(), levels.end(), 0.0);
        for (PatternId pattern = 0; pattern < m_probabilities.size(); ++pattern) {
            const auto levels = m_rivals.patterns[pattern];
            for (std::size_t field = 0; field < levels.size(); ++field)
                sums[field][levels[field]] += (1 - m_probabilities[pattern]) * m_rivals.counts[pattern];
        }
        for (std::size_t field = 0; field < sums.size(); ++field)
            updateField(m_model.weights[field], m_m[field], sums[field]);
    }

    static void updateField(
        std::vector<double>& weights, const std::vector<double>& m, const std::vector<double>& sums)
    {
        const double known = std::accumulate(sums.begin() + 1, sums.end(), 0.0);
        std::vector<double> mass(m.size());
        weights[0] = 0;
        for (std::size_t level = 1; level < m.size(); ++level) {
            // A few imagined rivals that are spread as matches are: levels that no rival has say nothing.
            const double share = (sums[level] + imaginedPairs * m[level]) / (known + imaginedPairs);
            weights[level] = std::clamp(std::log(m[level] / share), -mostWeight, mostWeight);
            mass[level] = m[level] + share;
        }
        makeMonotone(weights, mass);
    }

    const CountedPatterns& m_rivals;
    const LevelTable& m_m;
    double m_all;
    std::vector<double> m_probabilities;
    RivalModel m_model;
};

} // namespace

double RivalModel::weightOf(std::span<const quint8> levels) const
{
    double weight = logPrior;
    for (std::size_t field = 0; field < levels.size(); ++field)
        weight += weights[field][levels[field]];
    return weight;
}

RivalModel estimateRivals(const CountedPatterns& rivals, const LevelTable& m)
{
    return RivalEstimation(rivals, m).run();
}

void weighRivals(LinkageProblem& graph, const std::vector<ScoredRecordPair>& pairs,
    const LevelPatterns& patterns, const RivalModel& model)
{
    for (std::size_t place = 0; place < pairs.size(); ++place) {
        NodeLink& link = graph.links[place];
        if (model.pairOf[link.right] == link.left) {
            link.sum += partnersFirst * link.known;
            continue;
        }
        const bool isAcross = link.left < model.secondTableStart && link.right >= model.secondTableStart;
        const double weight = model.weightOf(patterns[pairs[place].pattern]);
        link.sum = link.known * (isAcross ? weight : std::min(weight, graph.threshold + insideWeight));
    }
}

} // namespace winnow::engine

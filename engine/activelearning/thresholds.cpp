#include "engine/activelearning/thresholds.h"

#include <algorithm>
#include <cmath>

namespace winnow::engine {

namespace {

constexpr double binsPerUnit = 16;
constexpr double leastLogit = -32;
constexpr std::size_t bins = 1024; ///< up to 32

std::size_t binOf(double logit)
{
    const double bin = std::floor((logit - leastLogit) * binsPerUnit);
    return static_cast<std::size_t>(std::clamp(bin, 0.0, double{bins - 1}));
}

double thresholdOf(std::size_t bin)
{
    return leastLogit + static_cast<double>(bin) / binsPerUnit;
}

} // namespace

double Expectation::f1() const
{
    const double correct = predicted - wrongMerges;
    const double sum = predicted + correct + misses;
    return sum > 0 ? 2 * correct / sum : 1;
}

ThresholdCurve::ThresholdCurve(std::span<const double> logits, const Calibration& calibration)
    : m_pairsFrom(bins + 1)
    , m_matchesFrom(bins + 1)
{
    for (const double logit : logits)
        m_pairsFrom[binOf(logit)] += 1;
    for (std::size_t bin = bins; bin-- > 0;) {
        const double middle = thresholdOf(bin) + 0.5 / binsPerUnit;
        m_matchesFrom[bin] = m_matchesFrom[bin + 1] + m_pairsFrom[bin] * calibration.probability(middle);
        m_pairsFrom[bin] += m_pairsFrom[bin + 1];
    }
}

Expectation ThresholdCurve::atBin(std::size_t bin) const
{
    return {thresholdOf(bin), m_pairsFrom[bin], m_pairsFrom[bin] - m_matchesFrom[bin],
        m_matchesFrom[0] - m_matchesFrom[bin]};
}

Expectation ThresholdCurve::at(double threshold) const
{
    return atBin(binOf(threshold));
}

Expectation ThresholdCurve::best() const
{
    Expectation best = at(0);
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const Expectation tried = atBin(bin);
        const bool isCloser = std::abs(tried.threshold) < std::abs(best.threshold);
        if (tried.f1() > best.f1() || (tried.f1() == best.f1() && isCloser))
            best = tried;
    }
    return best;
}

double bestThreshold(std::span<const double> logits)
{
    return ThresholdCurve(logits, {}).best().threshold;
}

} // namespace winnow::engine

#include "engine/activelearning/calibration.h"

#include "engine/activelearning/fitting.h"
#include "engine/activelearning/pairscores.h"
#include "engine/activelearning/plattscaling.h"
#include "engine/matching/explanation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t folds = 5;
constexpr std::size_t errorBins = 10;

/// The same for every table and any set of labels.
std::size_t foldOf(PairIndex pair)
{
    return (std::uint64_t{pair} * 0x9E3779B97F4A7C15ULL >> 32U) % folds;
}

bool measures(const Label& label)
{
    return label.inclusion > 0 && label.inclusion <= 1 && label.value != Label::unsure;
}

/// Truncates 1/inclusion at sqrt(n) times the mean and scales to a mean of 1 (Ionides 2008).
void truncateWeights(std::vector<HeldOutAnswer>& answers)
{
    const auto mean = [&answers] {
        return std::accumulate(answers.begin(), answers.end(), 0.0,
                   [](double sum, const HeldOutAnswer& answer) { return sum + answer.weight; })
            / static_cast<double>(answers.size());
    };
    const double most = mean() * std::sqrt(static_cast<double>(answers.size()));
    for (HeldOutAnswer& answer : answers)
        answer.weight = std::min(answer.weight, most);
    const double unit = mean();
    for (HeldOutAnswer& answer : answers)
        answer.weight /= unit;
}

} // namespace

Calibration::Calibration(double slope, double shift)
    : m_slope(slope)
    , m_shift(shift)
{
}

Calibration::Calibration(std::vector<CalibrationStep> steps)
    : m_steps(std::move(steps))
{
}

double Calibration::probability(double logit) const
{
    if (m_steps.empty())
        return probabilityOf(m_slope * logit + m_shift);
    const auto above = std::upper_bound(m_steps.begin(), m_steps.end(), logit,
        [](double wanted, const CalibrationStep& step) { return wanted < step.logit; });
    if (above == m_steps.begin())
        return m_steps.front().probability;
    if (above == m_steps.end())
        return m_steps.back().probability;
    const CalibrationStep& below = *(above - 1);
    const double share = (logit - below.logit) / (above->logit - below.logit);
    return below.probability + share * (above->probability - below.probability);
}

std::vector<HeldOutAnswer> heldOutAnswers(const PairTable& table, const MatchModel& model,
    std::span<const Label> labels, std::uint64_t seed, const std::optional<LearnedModel>& inherited)
{
    const std::vector<Label> usable = usableLabels(table, labels);
    std::vector<HeldOutAnswer> answers;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Label> others;
        std::copy_if(usable.begin(), usable.end(), std::back_inserter(others),
            [fold](const Label& label) { return foldOf(label.pair) != fold; });
        const PairScorer scorer(table, fit(table, model, others, seed, inherited));
        for (const Label& label : usable) {
            if (foldOf(label.pair) == fold && measures(label))
                answers.push_back({label.pair, scorer.logit(label.pair), label.value, 1 / label.inclusion});
        }
    }
    std::stable_sort(answers.begin(), answers.end(),
        [](const HeldOutAnswer& one, const HeldOutAnswer& other) { return one.pair < other.pair; });
    if (!answers.empty())
        truncateWeights(answers);
    return answers;
}

Calibration calibrate(std::span<const HeldOutAnswer> answers)
{
    if (answers.size() < leastCalibrationAnswers)
        return {};
    return answers.size() < leastIsotonicAnswers ? plattScaling(answers) : isotonicRegression(answers);
}

double calibrationError(std::span<const HeldOutAnswer> answers, const Calibration& calibration)
{
    std::array<double, errorBins> expected{};
    std::array<double, errorBins> found{};
    double all = 0;
    for (const HeldOutAnswer& answer : answers) {
        const double probability = calibration.probability(answer.logit);
        const auto bin = std::min(errorBins - 1, static_cast<std::size_t>(probability * errorBins));
        expected[bin] += answer.weight * probability;
        found[bin] += answer.weight * answer.value;
        all += answer.weight;
    }
    double error = 0;
    for (std::size_t bin = 0; bin < errorBins; ++bin)
        error += std::abs(expected[bin] - found[bin]);
    return all > 0 ? error / all : 0;
}

} // namespace winnow::engine

#include "engine/activelearning/plattscaling.h"

#include "engine/activelearning/anchoredregression.h"

#include <algorithm>
#include <array>

namespace winnow::engine {

namespace {

constexpr double leastSlope = 0.05;
constexpr double ridgeStrength = 0.5;

/// Neighbouring answers that share one probability.
struct Block {
    double logits = 0; ///< weighted sum
    double matches = 0;
    double weight = 0;

    /// As if one more answer of even odds had been given.
    [[nodiscard]] double probability() const { return (matches + 0.5) / (weight + 1); }

    [[nodiscard]] double share() const { return matches / weight; }
};

} // namespace

Calibration plattScaling(std::span<const HeldOutAnswer> answers)
{
    double matches = 0;
    double others = 0;
    for (const HeldOutAnswer& answer : answers) {
        matches += answer.weight * answer.value;
        others += answer.weight * (1 - answer.value);
    }
    const double high = (matches + 1) / (matches + 2);
    const double low = 1 / (others + 2);
    RegressionExamples examples;
    for (const HeldOutAnswer& answer : answers) {
        const std::array<ActiveFeature, 2> features{ActiveFeature{0, 1}, ActiveFeature{1, answer.logit}};
        examples.add(features, low + answer.value * (high - low), answer.weight);
    }
    const Ridge ridge{{ridgeStrength, ridgeStrength}, {0, 1}};
    const std::vector<double> weights = minimise(examples, ridge, {0, 1});
    return {std::max(leastSlope, weights[1]), weights[0]};
}

Calibration isotonicRegression(std::span<const HeldOutAnswer> answers)
{
    std::vector<HeldOutAnswer> sorted(answers.begin(), answers.end());
    std::stable_sort(sorted.begin(), sorted.end(),
        [](const HeldOutAnswer& one, const HeldOutAnswer& other) { return one.logit < other.logit; });
    std::vector<Block> blocks;
    for (const HeldOutAnswer& answer : sorted) {
        blocks.push_back({answer.weight * answer.logit, answer.weight * answer.value, answer.weight});
        while (blocks.size() > 1 && blocks.back().share() <= blocks[blocks.size() - 2].share()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().logits += last.logits;
            blocks.back().matches += last.matches;
            blocks.back().weight += last.weight;
        }
    }
    std::vector<CalibrationStep> steps;
    for (const Block& block : blocks) {
        const double least = steps.empty() ? 0 : steps.back().probability;
        steps.push_back({block.logits / block.weight, std::max(least, block.probability())});
    }
    return Calibration(std::move(steps));
}

} // namespace winnow::engine

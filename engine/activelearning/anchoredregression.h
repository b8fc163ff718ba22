#pragma once

#include "engine/activelearning/learningfeatures.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// Examples of a logistic regression, with few features each.
class RegressionExamples {
public:
    /// `target` is the probability of a match to be learned, in [0, 1]; `weight` > 0.
    void add(std::span<const ActiveFeature> features, double target, double weight);

    [[nodiscard]] std::size_t size() const { return m_targets.size(); }

    [[nodiscard]] std::span<const ActiveFeature> featuresOf(std::size_t example) const
    {
        return std::span(m_features).subspan(m_offsets[example], m_offsets[example + 1] - m_offsets[example]);
    }

    [[nodiscard]] double target(std::size_t example) const { return m_targets[example]; }

    [[nodiscard]] double weight(std::size_t example) const { return m_weights[example]; }

private:
    std::vector<ActiveFeature> m_features;
    std::vector<std::size_t> m_offsets{0};
    std::vector<double> m_targets;
    std::vector<double> m_weights;
};

/// A ridge that draws each weight towards a centre: sum_i strength_i (w_i - centre_i)^2.
struct Ridge {
    std::vector<double> strengths; ///< > 0, by feature
    std::vector<double> centres;
};

/// The weights that minimise the weighted cross-entropy of the examples plus the ridge, by Newton's method
/// with backtracking from `start`, at most 15 steps (Boyd and Vandenberghe, Convex Optimization, 9.5). Finite
/// for whatever examples: the ridge makes the objective strictly convex.
std::vector<double> minimise(
    const RegressionExamples& examples, const Ridge& ridge, std::vector<double> start);

} // namespace winnow::engine

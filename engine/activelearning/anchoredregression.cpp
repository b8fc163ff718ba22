#include "engine/activelearning/anchoredregression.h"

#include <Eigen/Cholesky>

#include <cmath>

namespace winnow::engine {

namespace {

constexpr int mostSteps = 15;
constexpr int mostHalvings = 30;
constexpr double sufficientDecrease = 1e-4; ///< Armijo's constant
constexpr double settled = 1e-9; ///< half the squared Newton decrement
/// Examples that curve the objective less than this are left out of the Hessian, most of them by far: it
/// leads to the same optimum, because the gradient keeps them, and the ridge's 0.05 outweighs thousands of
/// them.
constexpr double leastCurvature = 1e-6;

/// ln(1 + exp(z)) without overflow.
double softplus(double logit)
{
    return std::max(logit, 0.0) + std::log1p(std::exp(-std::abs(logit)));
}

double logistic(double logit)
{
    return 1 / (1 + std::exp(-logit));
}

class Minimisation {
public:
    Minimisation(const RegressionExamples& examples, const Ridge& ridge, std::vector<double> start)
        : m_examples(examples)
        , m_strengths(Eigen::Map<const Eigen::VectorXd>(ridge.strengths.data(), sizeOf(ridge)))
        , m_centres(Eigen::Map<const Eigen::VectorXd>(ridge.centres.data(), sizeOf(ridge)))
        , m_weights(Eigen::Map<const Eigen::VectorXd>(start.data(), sizeOf(ridge)))
    {
    }

    std::vector<double> run()
    {
        double value = objective(m_weights);
        for (int step = 0; step < mostSteps; ++step) {
            derive();
            const Eigen::VectorXd direction
                = -m_hessian.selfadjointView<Eigen::Lower>().llt().solve(m_gradient);
            const double slope = m_gradient.dot(direction);
            if (!(slope < -2 * settled) || !follow(direction, slope, value))
                break;
        }
        return {m_weights.begin(), m_weights.end()};
    }

private:
    static Eigen::Index sizeOf(const Ridge& ridge)
    {
        return static_cast<Eigen::Index>(ridge.strengths.size());
    }

    /// Goes as far as the objective falls enough; false when it does not fall.
    bool follow(const Eigen::VectorXd& direction, double slope, double& value)
    {
        double length = 1;
        for (int halving = 0; halving < mostHalvings; ++halving, length /= 2) {
            const Eigen::VectorXd tried = m_weights + length * direction;
            const double reached = objective(tried);
            if (reached <= value + sufficientDecrease * length * slope) {
                m_weights = tried;
                value = reached;
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] double logitOf(const Eigen::VectorXd& weights, std::size_t example) const
    {
        double logit = 0;
        for (const ActiveFeature& active : m_examples.featuresOf(example))
            logit += active.value * weights[active.feature];
        return logit;
    }

    [[nodiscard]] double objective(const Eigen::VectorXd& weights) const
    {
        double value = (m_strengths.array() * (weights - m_centres).array().square()).sum();
        for (std::size_t example = 0; example < m_examples.size(); ++example) {
            const double logit = logitOf(weights, example);
            value += m_examples.weight(example) * (softplus(logit) - m_examples.target(example) * logit);
        }
        return value;
    }

    /// Gradient and the lower half of the Hessian at the weights.
    void derive()
    {
        m_gradient = 2 * m_strengths.cwiseProduct(m_weights - m_centres);
        m_hessian = (2 * m_strengths).asDiagonal();
        for (std::size_t example = 0; example < m_examples.size(); ++example) {
            const double probability = logistic(logitOf(m_weights, example));
            const double weight = m_examples.weight(example);
            addExample(m_examples.featuresOf(example), weight * (probability - m_examples.target(example)),
                weight * probability * (1 - probability));
        }
    }

    void addExample(std::span<const ActiveFeature> features, double error, double curvature)
    {
        for (std::size_t row = 0; row < features.size(); ++row) {
            const auto& [feature, value] = features[row];
            m_gradient[feature] += error * value;
            if (curvature < leastCurvature)
                continue;
            // Features ascend, so columns up to this one lie in the lower half.
            for (std::size_t column = 0; column <= row; ++column)
                m_hessian(feature, features[column].feature) += curvature * value * features[column].value;
        }
    }

    const RegressionExamples& m_examples;
    Eigen::VectorXd m_strengths;
    Eigen::VectorXd m_centres;
    Eigen::VectorXd m_weights;
    Eigen::VectorXd m_gradient;
    Eigen::MatrixXd m_hessian;
};

} // namespace

void RegressionExamples::add(std::span<const ActiveFeature> features, double target, double weight)
{
    m_features.insert(m_features.end(), features.begin(), features.end());
    m_offsets.push_back(m_features.size());
    m_targets.push_back(target);
    m_weights.push_back(weight);
}

std::vector<double> minimise(
    const RegressionExamples& examples, const Ridge& ridge, std::vector<double> start)
{
    return Minimisation(examples, ridge, std::move(start)).run();
}

} // namespace winnow::engine

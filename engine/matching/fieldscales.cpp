#include "engine/matching/fieldscales.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <cmath>

namespace winnow::engine {

namespace {

constexpr int mostSteps = 100;
constexpr double settled = 1e-6; ///< of the loss
/// Where the weights are far off, the curvature is next to nothing and an undamped step goes anywhere
/// (Levenberg 1944; Marquardt 1963).
constexpr double firstDamping = 1;
constexpr double dampingFactor = 4;
constexpr double mostDamping = 1e12;
constexpr double hold = 5; ///< as of so many pairs
constexpr double holdOfPrior = 1e-6; ///< only keeps the equations solvable

/// ln(1 + e^-z) without overflow.
double softLoss(double z)
{
    return z > 0 ? std::log1p(std::exp(-z)) : -z + std::log1p(std::exp(z));
}

/// The last coefficient is the prior.
class ScaleRegression {
public:
    ScaleRegression(const CountedPatterns& pairs, const LevelTable& weights,
        const std::vector<double>& probabilities, double prior)
        : m_pairs(pairs)
        , m_weights(weights)
        , m_probabilities(probabilities)
        , m_start(Eigen::VectorXd::Ones(fields() + 1))
        , m_hold(Eigen::VectorXd::Constant(fields() + 1, hold))
    {
        m_start[fields()] = prior;
        m_hold[fields()] = holdOfPrior;
    }

    Eigen::VectorXd run()
    {
        Eigen::VectorXd best = m_start;
        double loss = lossAt(best);
        double damping = firstDamping;
        for (int step = 0; step < mostSteps && damping < mostDamping; ++step) {
            const Eigen::VectorXd tried = stepped(best, dampedDirection(best, damping));
            const double lossThere = lossAt(tried);
            const bool isBetter = lossThere < loss;
            const bool isSettled = isBetter && damping < 1 && loss - lossThere < settled * loss;
            damping *= isBetter ? 1 / dampingFactor : dampingFactor;
            if (isBetter) {
                best = tried;
                loss = lossThere;
            }
            if (isSettled)
                break;
        }
        return best;
    }

private:
    [[nodiscard]] Eigen::Index fields() const { return static_cast<Eigen::Index>(m_weights.size()); }

    /// No field may count for the opposite of what it says.
    [[nodiscard]] Eigen::VectorXd stepped(const Eigen::VectorXd& from, const Eigen::VectorXd& direction) const
    {
        Eigen::VectorXd to = from - direction;
        to.head(fields()) = to.head(fields()).cwiseMax(0.0);
        return to;
    }

    void readEvidence(PatternId pattern, Eigen::VectorXd& evidence) const
    {
        const auto levels = m_pairs.patterns[pattern];
        for (std::size_t field = 0; field < levels.size(); ++field)
            evidence[static_cast<Eigen::Index>(field)] = m_weights[field][levels[field]];
    }

    [[nodiscard]] double lossAt(const Eigen::VectorXd& coefficients) const
    {
        const Eigen::VectorXd moved = coefficients - m_start;
        double loss = 0.5 * moved.dot(m_hold.cwiseProduct(moved));
        Eigen::VectorXd evidence = Eigen::VectorXd::Ones(fields() + 1);
        for (PatternId pattern = 0; pattern < m_probabilities.size(); ++pattern) {
            readEvidence(pattern, evidence);
            const double logit = coefficients.dot(evidence);
            loss += m_pairs.counts[pattern] * (softLoss(logit) + (1 - m_probabilities[pattern]) * logit);
        }
        return loss;
    }

    /// `damping` is counted in mean curvatures.
    [[nodiscard]] Eigen::VectorXd dampedDirection(const Eigen::VectorXd& coefficients, double damping) const
    {
        Eigen::VectorXd gradient = m_hold.cwiseProduct(coefficients - m_start);
        Eigen::MatrixXd curvature = m_hold.asDiagonal();
        Eigen::VectorXd evidence = Eigen::VectorXd::Ones(fields() + 1);
        for (PatternId pattern = 0; pattern < m_probabilities.size(); ++pattern) {
            readEvidence(pattern, evidence);
            const double expected = 1 / (1 + std::exp(-coefficients.dot(evidence)));
            const double count = m_pairs.counts[pattern];
            gradient += count * (expected - m_probabilities[pattern]) * evidence;
            curvature.selfadjointView<Eigen::Lower>().rankUpdate(evidence, count * expected * (1 - expected));
        }
        curvature.diagonal().array() += damping * curvature.diagonal().mean();
        holdAtZero(coefficients, gradient, curvature);
        return curvature.selfadjointView<Eigen::Lower>().ldlt().solve(gradient);
    }

    /// Fields that are at 0 and would go below stay out of the step of the others.
    void holdAtZero(
        const Eigen::VectorXd& coefficients, Eigen::VectorXd& gradient, Eigen::MatrixXd& curvature) const
    {
        for (Eigen::Index field = 0; field < fields(); ++field) {
            if (coefficients[field] > 0 || gradient[field] <= 0)
                continue;
            gradient[field] = 0;
            curvature.row(field).setZero();
            curvature.col(field).setZero();
            curvature(field, field) = 1;
        }
    }

    const CountedPatterns& m_pairs;
    const LevelTable& m_weights;
    const std::vector<double>& m_probabilities;
    Eigen::VectorXd m_start;
    Eigen::VectorXd m_hold;
};

} // namespace

FieldScales fitFieldScales(const CountedPatterns& pairs, const LevelTable& weights,
    const std::vector<double>& probabilities, double prior)
{
    const Eigen::VectorXd fitted = ScaleRegression(pairs, weights, probabilities, prior).run();
    return {std::vector<double>(fitted.begin(), fitted.end() - 1), fitted[fitted.size() - 1]};
}

} // namespace winnow::engine

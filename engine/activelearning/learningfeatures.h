#pragma once

#include "engine/activelearning/learnedmodel.h"

#include <vector>

namespace winnow::engine {

/// One feature of a pair that is not 0.
struct ActiveFeature {
    std::uint32_t feature = 0;
    double value = 0;
};

/// The numbering of what is learned: which column of the regression each level, adjustment and signal is.
/// 0 is alpha, 1 is beta.
class LearningFeatures {
public:
    LearningFeatures(const PairTable& table, const MatchModel& model);

    [[nodiscard]] std::size_t count() const { return m_count; }

    /// Those of a pair, ascending.
    void collect(const PairTable& table, PairIndex pair, std::vector<ActiveFeature>& active) const;
    /// The model that these weights are; what has no feature here is as in `base`.
    [[nodiscard]] LearnedModel modelOf(std::span<const double> weights, const LearnedModel& base) const;
    /// The weights that a model is.
    [[nodiscard]] std::vector<double> weightsOf(const LearnedModel& model) const;

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    void numberLevels(const PairTable& table, const MatchModel& model);

    /// Calls visit(feature, its place in the model) for each.
    template <typename Model, typename Visit>
    void forEachWeight(Model& model, const Visit& visit) const;

    [[nodiscard]] std::uint32_t numberNext() { return static_cast<std::uint32_t>(m_count++); }

    std::size_t m_count = 2;
    std::vector<std::vector<std::uint32_t>> m_levels; ///< by field and level; none where too rare
    std::vector<std::uint32_t> m_adjustments; ///< by field; none without term frequencies
    std::uint32_t m_firstCosine = 0;
    std::uint32_t m_firstWorse = 0;
    std::uint32_t m_firstBetter = 0;
    std::uint32_t m_firstCode = none; ///< none when too few pairs have codes
};

} // namespace winnow::engine

#include "engine/activelearning/learningfeatures.h"

#include <algorithm>

namespace winnow::engine {

namespace {

constexpr std::uint64_t leastPairsOfLevel = 10;
constexpr double leastCodeShare = 0.25;

std::vector<std::vector<std::uint64_t>> pairsOfLevels(const PairTable& table, const MatchModel& model)
{
    std::vector<std::vector<std::uint64_t>> counts;
    for (const FieldModel& field : model.fields)
        counts.emplace_back(field.weights.size());
    for (PatternId pattern = 0; pattern < table.patterns().size(); ++pattern) {
        const auto levels = table.patterns()[pattern];
        for (std::size_t field = 0; field < levels.size(); ++field)
            counts[field][levels[field]] += table.patternCounts()[pattern];
    }
    return counts;
}

/// Whether enough pairs have codes on both sides for codes to mean something in this table: in a table of
/// addresses a stray "2nd" is no code.
bool hasCodes(const PairTable& table)
{
    std::size_t both = 0;
    for (std::size_t bins = 0; bins < PairTable::packedSignals; ++bins) {
        const SignalBins unpacked = PairTable::unpacked(static_cast<std::uint16_t>(bins));
        if (unpacked.codes != static_cast<quint8>(CodeAgreement::Missing))
            both += table.signalCounts()[bins];
    }
    return both > 0 && double(both) >= leastCodeShare * double(table.size());
}

} // namespace

LearningFeatures::LearningFeatures(const PairTable& table, const MatchModel& model)
{
    numberLevels(table, model);
    for (const FieldModel& field : model.fields)
        m_adjustments.push_back(field.termFrequency ? numberNext() : none);
    const auto reserved = [this](std::size_t count) {
        const auto first = static_cast<std::uint32_t>(m_count);
        m_count += count;
        return first;
    };
    m_firstCosine = reserved(SignalBins::cosineBins);
    m_firstWorse = reserved(SignalBins::rankBins);
    m_firstBetter = reserved(SignalBins::rankBins);
    if (hasCodes(table))
        m_firstCode = reserved(SignalBins::codeBins);
}

void LearningFeatures::numberLevels(const PairTable& table, const MatchModel& model)
{
    for (const auto& counts : pairsOfLevels(table, model)) {
        m_levels.emplace_back();
        for (const std::uint64_t count : counts)
            m_levels.back().push_back(count >= leastPairsOfLevel ? numberNext() : none);
    }
}

void LearningFeatures::collect(
    const PairTable& table, PairIndex pair, std::vector<ActiveFeature>& active) const
{
    active.assign({{0, 1}, {1, table.weight(pair) / LearnedModel::weightUnit}});
    const auto levels = table.patterns()[table.pattern(pair)];
    const auto adjustments = table.adjustments(pair);
    for (std::size_t field = 0; field < levels.size(); ++field) {
        if (const std::uint32_t feature = m_levels[field][levels[field]]; feature != none)
            active.push_back({feature, 1});
    }
    for (std::size_t field = 0; field < levels.size(); ++field) {
        if (m_adjustments[field] != none && adjustments[field] != 0)
            active.push_back({m_adjustments[field],
                adjustments[field] * PairTable::adjustmentStep / LearnedModel::adjustmentUnit});
    }
    const SignalBins bins = table.signalBins(pair);
    active.push_back({m_firstCosine + bins.cosine, 1});
    active.push_back({m_firstWorse + bins.worseRank, 1});
    active.push_back({m_firstBetter + bins.betterRank, 1});
    if (m_firstCode != none)
        active.push_back({m_firstCode + bins.codes, 1});
}

template <typename Model, typename Visit>
void LearningFeatures::forEachWeight(Model& model, const Visit& visit) const
{
    visit(0, model.alpha);
    visit(1, model.beta);
    for (std::size_t field = 0; field < m_levels.size(); ++field) {
        for (std::size_t level = 0; level < m_levels[field].size(); ++level) {
            if (m_levels[field][level] != none)
                visit(m_levels[field][level], model.levels[field][level]);
        }
        if (m_adjustments[field] != none)
            visit(m_adjustments[field], model.adjustments[field]);
    }
    const auto visitAll = [&visit](std::uint32_t first, auto& places) {
        for (auto& place : places)
            visit(first++, place);
    };
    visitAll(m_firstCosine, model.cosine);
    visitAll(m_firstWorse, model.worseRank);
    visitAll(m_firstBetter, model.betterRank);
    if (m_firstCode != none)
        visitAll(m_firstCode, model.codes);
}

LearnedModel LearningFeatures::modelOf(std::span<const double> weights, const LearnedModel& base) const
{
    LearnedModel model = base;
    forEachWeight(model, [weights](std::uint32_t feature, double& place) { place = weights[feature]; });
    return model;
}

std::vector<double> LearningFeatures::weightsOf(const LearnedModel& model) const
{
    std::vector<double> weights(m_count);
    forEachWeight(model, [&weights](std::uint32_t feature, double place) { weights[feature] = place; });
    return weights;
}

} // namespace winnow::engine

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

LearnedModel LearningFeatures::modelOf(std::span<const double> weights) const
{
    LearnedModel model;
    model.alpha = weights[0];
    model.beta = weights[1];
    const auto weightOf = [&](std::uint32_t feature) {
        return feature == none ? 0.0 : weights[feature];
    };
    for (const auto& levels : m_levels) {
        model.levels.emplace_back();
        for (const std::uint32_t feature : levels)
            model.levels.back().push_back(weightOf(feature));
    }
    for (const std::uint32_t feature : m_adjustments)
        model.adjustments.push_back(weightOf(feature));
    std::copy_n(weights.begin() + m_firstCosine, model.cosine.size(), model.cosine.begin());
    std::copy_n(weights.begin() + m_firstWorse, model.worseRank.size(), model.worseRank.begin());
    std::copy_n(weights.begin() + m_firstBetter, model.betterRank.size(), model.betterRank.begin());
    if (m_firstCode != none)
        std::copy_n(weights.begin() + m_firstCode, model.codes.size(), model.codes.begin());
    return model;
}

} // namespace winnow::engine

#include "engine/matching/scoring.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace winnow::engine {

namespace {

double sumOf(double prior, std::span<const FieldEvidence> evidence)
{
    double sum = prior;
    for (const FieldEvidence& field : evidence)
        sum += double{field.weight};
    return sum;
}

} // namespace

std::vector<std::vector<std::size_t>> echoGroups(const MatchModel& model)
{
    std::map<int, std::vector<std::size_t>> groups;
    for (std::size_t field = 0; field < model.fields.size(); ++field)
        groups[model.fields[field].group].push_back(field);
    std::vector<std::vector<std::size_t>> several;
    for (auto& [number, fields] : groups) {
        if (fields.size() > 1)
            several.push_back(std::move(fields));
    }
    return several;
}

Scorer::Scorer(
    const DistinctRecords& records, const MatchModel& model, std::vector<std::vector<float>> adjustments)
    : m_records(records)
    , m_model(model)
    , m_adjustments(std::move(adjustments))
    , m_groups(echoGroups(model))
{
    for (const FieldModel& field : model.fields)
        m_weights.emplace_back(field.weights.begin(), field.weights.end());
    for (const std::vector<float>& ofField : m_adjustments)
        m_greatestAdjustments.push_back(
            ofField.empty() ? 0 : *std::max_element(ofField.begin(), ofField.end()));
}

double Scorer::score(
    RowIndex one, RowIndex other, std::span<const quint8> levels, std::span<FieldEvidence> evidence) const
{
    const auto first = m_records.valuesOf(one);
    const auto second = m_records.valuesOf(other);
    for (std::size_t field = 0; field < levels.size(); ++field) {
        const quint8 level = levels[field];
        float weight = m_weights[field][level];
        const std::vector<float>& adjustments = m_adjustments[field];
        // Two writings of one value are as common as the commoner of them.
        if (!adjustments.empty() && std::size_t{level} + 1 == m_weights[field].size())
            weight += std::min(adjustments[first[field]], adjustments[second[field]]);
        evidence[field] = {level, weight};
    }
    dampEchoes(evidence);
    return sumOf(m_model.logPrior, evidence);
}

double Scorer::greatestScore(std::span<const quint8> levels) const
{
    constexpr double rounding = 1e-3; // far more than sums of a few hundred floats can be off
    std::vector<double> weights(levels.size());
    for (std::size_t field = 0; field < levels.size(); ++field) {
        const bool isExact = std::size_t{levels[field]} + 1 == m_weights[field].size();
        weights[field]
            = double{m_weights[field][levels[field]]} + (isExact ? double{m_greatestAdjustments[field]} : 0);
    }
    // Which field of a group is the loudest depends on the values: at most, those that speak against are
    // damped.
    for (const std::vector<std::size_t>& group : m_groups) {
        for (const std::size_t field : group)
            weights[field] *= weights[field] < 0 ? MatchModel::echoShare : 1;
    }
    return std::accumulate(weights.begin(), weights.end(), m_model.logPrior) + rounding;
}

double Scorer::selfWeight(RowIndex record, std::span<FieldEvidence> evidence) const
{
    const auto values = m_records.valuesOf(record);
    std::vector<quint8> levels(values.size());
    for (std::size_t field = 0; field < values.size(); ++field)
        levels[field]
            = values[field] == blankValue ? quint8{0} : static_cast<quint8>(m_weights[field].size() - 1);
    return score(record, record, levels, evidence);
}

void Scorer::dampEchoes(std::span<FieldEvidence> evidence) const
{
    for (const std::vector<std::size_t>& group : m_groups) {
        const std::size_t loudest
            = loudestOf(group, [evidence](std::size_t field) { return evidence[field].weight; });
        for (const std::size_t field : group)
            evidence[field].weight *= field == loudest ? 1.0F : static_cast<float>(MatchModel::echoShare);
    }
}

} // namespace winnow::engine

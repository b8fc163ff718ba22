#pragma once

#include "engine/matching/distinctrecords.h"
#include "engine/matching/levelpatterns.h"
#include "engine/matching/matchmodel.h"
#include "engine/model/cluster.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace winnow::engine {

/// The groups of fields that say much the same (FieldModel::group), as places among the compared fields;
/// fields that stand alone are in none.
std::vector<std::vector<std::size_t>> echoGroups(const MatchModel& model);

/// The field of a group that counts in full: the one with the largest absolute weight, the first at a tie.
template <typename WeightOf>
std::size_t loudestOf(std::span<const std::size_t> group, const WeightOf& weightOf)
{
    return *std::max_element(group.begin(), group.end(), [&weightOf](std::size_t one, std::size_t other) {
        return std::abs(weightOf(one)) < std::abs(weightOf(other));
    });
}

/// Turns the levels of a pair into its match weight.
class Scorer {
public:
    /// `adjustments` holds the term frequency adjustments by field and value id, empty for fields without.
    /// Both records and model must outlive this object.
    Scorer(
        const DistinctRecords& records, const MatchModel& model, std::vector<std::vector<float>> adjustments);

    /// Fills one FieldEvidence per compared field and returns the prior plus their weights, added in their
    /// order.
    double score(RowIndex one, RowIndex other, std::span<const quint8> levels,
        std::span<FieldEvidence> evidence) const;
    /// No pair with these levels has a greater score, whatever its values are.
    [[nodiscard]] double greatestScore(std::span<const quint8> levels) const;
    /// The weight of two rows that are one record.
    double selfWeight(RowIndex record, std::span<FieldEvidence> evidence) const;

private:
    void dampEchoes(std::span<FieldEvidence> evidence) const;

    const DistinctRecords& m_records;
    const MatchModel& m_model;
    std::vector<std::vector<float>> m_adjustments;
    std::vector<std::vector<float>> m_weights; ///< by field and level
    std::vector<float> m_greatestAdjustments; ///< by field; 0 for fields without
    std::vector<std::vector<std::size_t>> m_groups; ///< fields that say the same; groups of one are left out
};

} // namespace winnow::engine

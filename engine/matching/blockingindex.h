#pragma once

#include "engine/matching/blockingfeatures.h"
#include "engine/matching/distinctrecords.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// Finds the records that share a feature.
class BlockingIndex {
public:
    /// Both must outlive the index.
    BlockingIndex(const DistinctRecords& records, const BlockingFeatures& features);

    /// The features by which a record looks for others: the rarest ones, at most 60, until those they lead to
    /// are 6,000, less the most common ones that hold a tenth of the weight.
    [[nodiscard]] std::vector<FeatureId> queryOf(RowIndex record) const;

    [[nodiscard]] std::span<const RowIndex> recordsWith(FeatureId feature) const
    {
        return std::span(m_postings).subspan(m_offsets[feature], m_ends[feature] - m_offsets[feature]);
    }

    /// How much sharing a feature counts: ln(1 + n/df)^2 / (1 + ln df), with df of n records having it. Never
    /// 0.
    [[nodiscard]] float weightOf(FeatureId feature) const { return m_weights[feature]; }

private:
    [[nodiscard]] std::vector<FeatureId> featuresOf(RowIndex record) const;
    void dropTail(std::vector<FeatureId>& features) const;

    const DistinctRecords& m_records;
    const BlockingFeatures& m_features;
    /// By feature: where its postings start, with room for all that have it once in each of several columns.
    std::vector<std::size_t> m_offsets;
    std::vector<std::size_t> m_ends;
    std::vector<RowIndex> m_postings; ///< by feature, ascending
    std::vector<float> m_weights;
};

} // namespace winnow::engine

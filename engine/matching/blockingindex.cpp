#include "engine/matching/blockingindex.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t mostQueryFeatures = 60;
constexpr std::uint32_t mostQueryRecords = 2000;
constexpr float droppedShare = 0.1F;

float featureWeight(double records, double recordsWith)
{
    const double rarity = std::log(1 + records / recordsWith);
    return static_cast<float>(rarity * rarity / (1 + std::log(recordsWith)));
}

} // namespace

BlockingIndex::BlockingIndex(const DistinctRecords& records, const BlockingFeatures& features)
    : m_records(records)
    , m_features(features)
    , m_offsets(features.recordCounts.size() + 1)
{
    for (const std::uint32_t count : features.recordCounts)
        m_weights.push_back(featureWeight(records.size(), count));
    std::partial_sum(features.recordCounts.begin(), features.recordCounts.end(), m_offsets.begin() + 1);
    m_postings.resize(m_offsets.back());
    m_ends.assign(m_offsets.begin(), m_offsets.end() - 1);
    for (RowIndex record = 0; record < records.size(); ++record) {
        for (const FeatureId feature : featuresOf(record))
            m_postings[m_ends[feature]++] = record;
    }
}

std::vector<FeatureId> BlockingIndex::featuresOf(RowIndex record) const
{
    std::vector<FeatureId> features;
    const auto values = m_records.valuesOf(record);
    for (std::size_t place = 0; place < values.size(); ++place) {
        const auto ofValue = m_features.columns[place].of(values[place]);
        features.insert(features.end(), ofValue.begin(), ofValue.end());
    }
    std::sort(features.begin(), features.end());
    features.erase(std::unique(features.begin(), features.end()), features.end());
    return features;
}

/// The most common features cost most, for they lead to most records, and say least: those that together hold
/// a tenth of the weight are not followed.
void BlockingIndex::dropTail(std::vector<FeatureId>& features) const
{
    float total = 0;
    for (const FeatureId feature : features)
        total += weightOf(feature);
    float dropped = 0;
    while (!features.empty() && dropped + weightOf(features.back()) < droppedShare * total) {
        dropped += weightOf(features.back());
        features.pop_back();
    }
}

std::vector<FeatureId> BlockingIndex::queryOf(RowIndex record) const
{
    std::vector<FeatureId> features = featuresOf(record);
    std::uint32_t reached = 0;
    std::size_t count = 0;
    while (count < std::min(features.size(), mostQueryFeatures) && reached < mostQueryRecords)
        reached += m_features.recordCounts[features[count++]];
    features.resize(count);
    dropTail(features);
    return features;
}

} // namespace winnow::engine

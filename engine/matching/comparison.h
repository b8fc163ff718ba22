#pragma once

#include "engine/matching/candidates.h"
#include "engine/matching/comparator.h"
#include "engine/matching/distinctrecords.h"
#include "engine/matching/levelpatterns.h"
#include "engine/matching/stagerunner.h"

#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace winnow::engine {

/// Two records, the smaller number first.
using RecordPair = std::pair<RowIndex, RowIndex>;

/// Compares records field by field.
class RecordComparison {
public:
    /// One comparator per compared field. `records` must outlive this object.
    RecordComparison(const DistinctRecords& records, std::vector<std::unique_ptr<Comparator>> comparators);

    [[nodiscard]] const std::vector<std::unique_ptr<Comparator>>& comparators() const
    {
        return m_comparators;
    }

    [[nodiscard]] std::size_t fieldCount() const { return m_comparators.size(); }

    /// The pattern of each pair. New patterns are added to `patterns`, in the order of the pairs whatever the
    /// number of threads. Empty after a cancel.
    std::vector<PatternId> compare(
        std::span<const RecordPair> pairs, LevelPatterns& patterns, StageRunner& stages) const;
    /// The same for all candidates, in their order.
    std::vector<PatternId> compare(
        const CandidatePairs& candidates, LevelPatterns& patterns, StageRunner& stages) const;

private:
    template <typename PairsOfRange>
    std::vector<PatternId> compareRanges(std::size_t units, std::size_t unitsPerRange, std::size_t pairCount,
        const PairsOfRange& pairsOfRange, LevelPatterns& patterns, StageRunner& stages) const;

    const DistinctRecords& m_records;
    std::vector<std::unique_ptr<Comparator>> m_comparators;
};

} // namespace winnow::engine

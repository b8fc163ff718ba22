#pragma once

#include "engine/matching/clustering.h"

#include <cstdint>
#include <span>
#include <vector>

namespace winnow::engine {

/// Pairs of a predicted grouping against pairs of the true one. Both are closed: all pairs inside a group
/// count.
struct PairwiseQuality {
    qint64 predictedPairs = 0;
    qint64 truePairs = 0;
    qint64 correctPairs = 0; ///< in both

    /// Each 1 where there is nothing to find or nothing was predicted.
    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    /// Harmonic mean of the two, 0 when both are.
    [[nodiscard]] double f1() const;

    bool operator==(const PairwiseQuality&) const = default;
};

/// Compares two groupings of the same rows, given as a group number per row. Linear in the rows: it counts by
/// contingency and never lists pairs.
PairwiseQuality comparePartitions(
    std::span<const std::uint32_t> predicted, std::span<const std::uint32_t> truth);

/// A group number per row from lists of rows; rows in no list stand alone, a row in several is in the last.
std::vector<std::uint32_t> partitionOfGroups(
    RowIndex rowCount, std::span<const std::vector<RowIndex>> groups);
/// A group number per row from pairs of rows, closed under "same as the same".
std::vector<std::uint32_t> partitionOfPairs(RowIndex rowCount, std::span<const RowPair> pairs);

} // namespace winnow::engine

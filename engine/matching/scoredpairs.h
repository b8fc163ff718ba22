#pragma once

#include "engine/matching/matchtable.h"
#include "engine/model/cluster.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// Two rows with their match weight in natural-log odds.
struct ScoredRowPair {
    RowIndex left = 0; ///< the smaller one
    RowIndex right = 0;
    double weight = 0; ///< prior + the sum of the fields' weights, exactly

    bool operator==(const ScoredRowPair&) const = default;
};

/// Scored pairs with what each field contributed, in flat arrays because there are millions of them.
struct ScoredPairs {
    std::vector<ScoredRowPair> pairs; ///< ascending by (left, right)
    std::vector<FieldEvidence> evidence; ///< `fieldCount` per pair, in the order of the pairs
    std::vector<PairSignals> signals; ///< one per pair, in the order of the pairs
    std::size_t fieldCount = 0;

    [[nodiscard]] std::size_t size() const { return pairs.size(); }

    [[nodiscard]] std::span<const FieldEvidence> evidenceOf(std::size_t pair) const
    {
        return std::span(evidence).subspan(pair * fieldCount, fieldCount);
    }

    /// Index of the pair of these two rows in any order, or size() when it is not among them.
    [[nodiscard]] std::size_t find(RowIndex one, RowIndex other) const;

    bool operator==(const ScoredPairs&) const = default;
};

} // namespace winnow::engine

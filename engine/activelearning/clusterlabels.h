#pragma once

#include "engine/activelearning/label.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// What an answer on a cluster of rows says of its pairs. `logits` are those of all pairs of the table by the
/// model in force when the answer is learned from; `inclusion` as Label::inclusion. Pairs that are not in the
/// table cannot be learned from.
///
/// "Yes": the edges of a maximum spanning tree are matches, weight 1. Not all n(n-1)/2 pairs, which would let
/// one large cluster outvote all else.
std::vector<Label> labelsOfYes(const PairTable& table, std::span<const double> logits,
    std::span<const RowIndex> rows, double inclusion = 0);

/// "No, not all of these are one": somewhere in it there is a wrong pair; likeliest is the weakest edge of
/// the spanning tree, which is a no with half the weight.
std::vector<Label> labelsOfNo(const PairTable& table, std::span<const double> logits,
    std::span<const RowIndex> rows, double inclusion = 0);

/// "Unsure": the same edge as for "no", as unsure.
std::vector<Label> labelsOfUnsure(const PairTable& table, std::span<const double> logits,
    std::span<const RowIndex> rows, double inclusion = 0);

/// "Yes, but for these": `kept` as labelsOfYes(), and of each excluded row the strongest edge to the kept
/// ones is a no of weight 1: the person has seen both, and it is the edge that had misled the machine most.
std::vector<Label> labelsOfExclusion(const PairTable& table, std::span<const double> logits,
    std::span<const RowIndex> kept, std::span<const RowIndex> excluded, double inclusion = 0);

} // namespace winnow::engine

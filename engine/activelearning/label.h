#pragma once

#include "engine/activelearning/pairtable.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// What an answer says about one pair, as learning takes it.
struct Label {
    static constexpr double match = 1;
    static constexpr double noMatch = 0;
    static constexpr double unsure = 0.5;
    static constexpr double unsureWeight = 0.3; ///< the usual weight of "unsure"

    PairIndex pair = 0; ///< labels on pairs that are not in the table are ignored everywhere
    double value = 0; ///< match, noMatch or unsure
    double weight = 1; ///< how much it counts when learning, > 0
    /// How likely the draw that asked for this pair was to choose it, in (0, 1]; 0 for an answer that nobody
    /// asked for: such answers teach, but measure nothing.
    double inclusion = 0;

    bool operator==(const Label&) const = default;
};

/// The labels that count for `table`, in an order that does not depend on the order given: ascending by pair;
/// those outside of the table, without weight, or with a value that is not a number left out.
std::vector<Label> usableLabels(const PairTable& table, std::span<const Label> labels);

} // namespace winnow::engine

#pragma once

#include "engine/base/id.h"
#include "engine/model/pairanswer.h"

#include <compare>

namespace winnow::engine {

/// Two different records of a session, the smaller id first.
struct RecordPair {
    RecordId left;
    RecordId right;

    auto operator<=>(const RecordPair&) const = default;
};

inline RecordPair pairOf(const PairAnswer& answer)
{
    return {answer.left, answer.right};
}

} // namespace winnow::engine

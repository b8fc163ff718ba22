#pragma once

#include "engine/matching/levelpatterns.h"
#include "engine/matching/leveltable.h"

#include <vector>

namespace winnow::tests {

/// Pairs of one kind: what their levels are, and how many there are.
struct KindOfPairs {
    engine::LevelTable shares; ///< by field and level from 1 on, each field's sum 1
    int pairs = 0;
};

/// The patterns of pairs drawn from these kinds, no field blank; the same on each call.
engine::CountedPatterns drawnPairs(const std::vector<KindOfPairs>& kinds);

} // namespace winnow::tests

#pragma once

#include "engine/matching/matchmodel.h"

#include <cstddef>
#include <vector>

namespace winnow::engine {

/// The compared fields, by their place in the model, that a pair must agree on to be looked at: it is, when
/// it agrees on all fields of one rule.
using BlockingRules = std::vector<std::vector<std::size_t>>;

/// Rules for programs that find candidates by equality, reasoned from a model. A rule of one field or of two
/// fields that say different things finds a share m of the matches and a share u of all pairs (m and u of
/// exact agreement, for two fields their products). Of the rules that find at most `mostPairsPerRecord`,
/// those that find most of what the rules before them have missed, until less than 1 % should be missed or
/// there are five. At least one rule.
BlockingRules blockingRules(const MatchModel& model);

inline constexpr double mostPairsPerRecord = 50;

} // namespace winnow::engine

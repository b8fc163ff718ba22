#pragma once

#include "engine/matching/matchmodel.h"
#include "engine/model/schema.h"

namespace winnow::engine {

/// A model of which only the names and kinds of the compared columns are known: for clusters that others have
/// found.
MatchModel unlearnedModelOf(const Schema& schema);

} // namespace winnow::engine

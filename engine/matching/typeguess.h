#pragma once

#include "engine/matching/matchtable.h"

namespace winnow::engine {

/// How a column's values are best compared, judged from up to 20,000 of its distinct values.
FieldType guessType(const MatchColumn& column);

} // namespace winnow::engine

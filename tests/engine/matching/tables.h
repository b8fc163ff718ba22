#pragma once

#include "engine/matching/matchtable.h"

#include <string>
#include <vector>

namespace winnow::tests {

/// A table of these rows with fields c1, c2, ... as wide as the first row, all of them compared as short
/// text.
engine::MatchTable tableOf(const std::vector<std::vector<std::string>>& rows);

/// A table of people in which every fourth row is a misspelt copy of the row before it: given name, surname,
/// birthday, town.
std::vector<std::vector<std::string>> people(int rows);

} // namespace winnow::tests

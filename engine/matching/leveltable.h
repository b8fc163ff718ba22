#pragma once

#include <vector>

namespace winnow::engine {

/// A number by compared field and level; 0 for level 0, "blank on either side", about which nothing is said.
using LevelTable = std::vector<std::vector<double>>;

} // namespace winnow::engine

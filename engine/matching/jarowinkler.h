#pragma once

#include <string_view>

namespace winnow::engine {

/// Jaro-Winkler similarity in [0, 1]: Jaro's mean of matched shares and order, raised by a tenth of the
/// remainder for each of up to four equal first bytes when it is above 0.7 (Winkler 1990). 1 for two empty
/// strings, else 0 when either is empty. Works on bytes; bit-parallel up to 64 of them and, in a slower way,
/// beyond.
double jaroWinklerSimilarity(std::string_view one, std::string_view other);

} // namespace winnow::engine

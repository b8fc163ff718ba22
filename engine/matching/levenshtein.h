#pragma once

#include <cstddef>
#include <string_view>

namespace winnow::engine {

/// Fewest insertions, deletions and replacements of one byte that turn one string into the other.
/// Bit-parallel in 64-bit words (Myers 1999, in the form of Hyyrö 2003), in as many words as the longer
/// string needs.
std::size_t levenshteinDistance(std::string_view one, std::string_view other);

/// The same with swaps of two neighbouring bytes as one edit, no place edited twice (optimal string
/// alignment). Bit-parallel for strings of which one has at most 64 bytes, by rows of the table beyond.
std::size_t alignmentDistance(std::string_view one, std::string_view other);

} // namespace winnow::engine

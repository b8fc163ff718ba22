#pragma once

#include <QString>

#include <vector>

namespace winnow::engine {

/// A stretch of a value, in UTF-16 code units as QString counts them.
struct TextRange {
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange&) const = default;
};

/// The words of each value that not all values share, as ranges into that value: the same word with other
/// case, width or accents counts as shared; blank values take no part. For two values the common words are
/// aligned in order (longest common subsequence), for more a word is common when every value that is not
/// blank has it. Ranges ascend, do not overlap, and touching words are joined across the space between them.
///
/// A word is what stands between spaces: a word differs as a whole, and "737 7810" and "7377810" share
/// nothing, because whether spaces matter in a number is for the comparators of matching to know, not for a
/// mark on screen. Long texts that differ in more than a few hundred words are compared by how often each
/// word occurs instead of in order, so the time stays linear in the length of the values.
std::vector<std::vector<TextRange>> differingRanges(const std::vector<QString>& values);

} // namespace winnow::engine

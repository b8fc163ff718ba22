#include "engine/matching/scoredpairs.h"

#include <algorithm>
#include <utility>

namespace winnow::engine {

std::size_t ScoredPairs::find(RowIndex one, RowIndex other) const
{
    const std::pair<RowIndex, RowIndex> wanted = std::minmax(one, other);
    const auto found = std::lower_bound(pairs.begin(), pairs.end(), wanted,
        [](const ScoredRowPair& pair, const auto& key) { return std::pair(pair.left, pair.right) < key; });
    const bool isThere = found != pairs.end() && std::pair(found->left, found->right) == wanted;
    return isThere ? static_cast<std::size_t>(found - pairs.begin()) : size();
}

} // namespace winnow::engine

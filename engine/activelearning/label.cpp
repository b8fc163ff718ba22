#include "engine/activelearning/label.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

namespace winnow::engine {

std::vector<Label> usableLabels(const PairTable& table, std::span<const Label> labels)
{
    std::vector<Label> usable;
    std::copy_if(labels.begin(), labels.end(), std::back_inserter(usable), [&table](const Label& label) {
        return label.pair < table.size() && label.value >= 0 && label.value <= 1 && label.weight > 0
            && std::isfinite(label.weight);
    });
    std::sort(usable.begin(), usable.end(), [](const Label& one, const Label& other) {
        return std::tuple(one.pair, one.value, one.weight, one.inclusion)
            < std::tuple(other.pair, other.value, other.weight, other.inclusion);
    });
    return usable;
}

} // namespace winnow::engine

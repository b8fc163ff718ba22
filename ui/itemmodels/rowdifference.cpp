#include "ui/itemmodels/rowdifference.h"

#include <algorithm>

namespace winnow::ui {

namespace {

/// Comparing each record left out with all kept ones takes kept × left out; larger clusters compare all with
/// all.
constexpr size_t comparisonLimit = 2000;

} // namespace

std::vector<std::vector<engine::TextRange>> rowDifference(
    const std::vector<QString>& values, const std::vector<bool>& isIncluded)
{
    std::vector<size_t> kept;
    std::vector<QString> keptValues;
    for (size_t record = 0; record < values.size(); ++record) {
        if (isIncluded[record]) {
            kept.push_back(record);
            keptValues.push_back(values[record]);
        }
    }
    const size_t leftOut = values.size() - kept.size();
    if (kept.empty() || leftOut == 0 || leftOut * kept.size() > comparisonLimit)
        return engine::differingRanges(values);

    std::vector<std::vector<engine::TextRange>> result(values.size());
    const auto keptRanges = engine::differingRanges(keptValues);
    for (size_t index = 0; index < kept.size(); ++index)
        result[kept[index]] = keptRanges[index];
    keptValues.emplace_back();
    for (size_t record = 0; record < values.size(); ++record) {
        if (isIncluded[record])
            continue;
        keptValues.back() = values[record];
        result[record] = engine::differingRanges(keptValues).back();
    }
    return result;
}

} // namespace winnow::ui

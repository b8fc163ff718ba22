#pragma once

#include "engine/model/pairanswer.h"

#include <QJsonArray>

#include <optional>
#include <vector>

namespace winnow::engine {

/// Answers on pairs as they stand in the log: {"answers": [...]} is the body of the verb "compare".
QJsonArray toJson(const std::vector<PairAnswer>& answers);
/// Nothing when the array holds anything else, or a pair whose left record is not the smaller one.
std::optional<std::vector<PairAnswer>> pairAnswersFromJson(const QJsonArray& array);

} // namespace winnow::engine

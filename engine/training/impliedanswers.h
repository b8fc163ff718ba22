#pragma once

#include "engine/model/pairanswer.h"
#include "engine/model/recordrows.h"
#include "engine/training/sessionitems.h"

#include <optional>
#include <vector>

namespace winnow::engine {

/// What the answer on a cluster says of pairs: Yes ties each record to the first and parts those left out
/// from it; No on two records parts them; other verdicts say nothing of pairs. Nothing for No on more
/// records: one of its pairs is wrong, but the answer does not say which.
std::optional<std::vector<PairAnswer>> impliedAnswers(const SessionItem& item, const RecordRows& rows);

} // namespace winnow::engine

#pragma once

#include "engine/matching/recordscores.h"
#include "engine/matching/recordwords.h"

#include <span>
#include <vector>

namespace winnow::engine {

/// What speaks for or against pairs besides their levels; one per pair, in their order. `pairs` are all that
/// are known, ascending: ranks are places among them.
std::vector<PairSignals> pairSignals(
    std::span<const ScoredRecordPair> pairs, const RecordWords& words, RowIndex records, StageRunner& stages);

/// That of two rows that are one record: nothing is more alike.
PairSignals selfSignals(RowIndex record, const RecordWords& words);

} // namespace winnow::engine

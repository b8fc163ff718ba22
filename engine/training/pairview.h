#pragma once

#include "engine/activelearning/learnedexplanation.h"
#include "engine/base/result.h"
#include "engine/model/record.h"
#include "engine/model/schema.h"
#include "engine/training/recordpair.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class Stores;

/// Everything that is shown of a pair besides its answer.
struct PairView {
    RecordPair pair;
    Schema schema;
    std::vector<QString> recordNames; ///< of left and right, by which people call them
    std::vector<Record> records; ///< left and right
    std::vector<QString> comparedFields; ///< names, in the order of the explanation's fields
    std::optional<LearnedExplanation> explanation; ///< none when matching has not compared the two
};

/// `model` scored the session's pairs; `learned` is what the answers have taught beyond it. A few indexed
/// reads.
Result<PairView> readPairView(const Stores& stores, SessionId session, const RecordPair& pair,
    const MatchModel& model, const LearnedModel& learned);

} // namespace winnow::engine

#pragma once

#include "engine/base/id.h"
#include "engine/model/decision.h"

namespace winnow::engine {

/// Why a pair was asked about (matching design, section 4.5). Values are stored: never renumber.
enum class QuestionReason {
    Given = 0, ///< not drawn: by the person's own choice, or from a file
    Uncertain = 1, ///< the model is least sure
    Verification = 2, ///< a random one of the predicted matches
    RecallProbe = 3, ///< most similar to each other, yet predicted not to match
    Guard = 4, ///< before any automatic merge: whether the data can be trusted without answers
};

/// A person's answer on one pair of records: Yes one entity, No two, Unsure; Open none.
struct PairAnswer {
    RecordId left; ///< the smaller id
    RecordId right;
    Verdict verdict = Verdict::Open;
    QuestionReason reason = QuestionReason::Given;
    double inclusion = 0; ///< probability in (0, 1] with which the question was drawn; 0 when it was given

    bool operator==(const PairAnswer&) const = default;
};

} // namespace winnow::engine

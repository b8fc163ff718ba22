#pragma once

#include "engine/base/result.h"
#include "engine/model/operation.h"
#include "engine/model/pairanswer.h"
#include "engine/review/decisionchange.h"
#include "engine/review/newitem.h"

#include <QJsonObject>

#include <cstddef>
#include <optional>
#include <vector>

namespace winnow::engine {

class ReviewState;

/// The answer on a pair before and after an operation; an Open one stands for none.
struct PairAnswerChange {
    PairAnswer before;
    PairAnswer after;

    bool operator==(const PairAnswerChange&) const = default;
};

struct LearnedChange {
    QJsonObject before;
    QJsonObject after;

    bool operator==(const LearnedChange&) const = default;
};

/// Of how many parts of its dataset the session is.
struct PartsChange {
    std::size_t before = 0;
    std::size_t after = 0;

    bool operator==(const PartsChange&) const = default;
};

/// All that an operation changes.
struct OperationEffect {
    std::vector<DecisionChange> decisions; ///< the item acted on first
    std::vector<PairAnswerChange> pairs;
    std::optional<LearnedChange> learned;
    std::optional<PartsChange> parts = std::nullopt;

    bool operator==(const OperationEffect&) const = default;
};

/// What an operation does to the state before it. Corrupt when it does not fit: an unknown verb, a malformed
/// body, an item that is not in the queue.
Result<OperationEffect> effectOf(const Operation& operation, const ReviewState& state);

/// What taking the operation back does, by means of its inverse.
Result<OperationEffect> effectOfUndoing(const Operation& operation, const ReviewState& state);

/// The inverse as it stands in the log: that of the decisions, and "pairs": the answers before, "learned":
/// the model before, "parts": their number before.
QJsonObject inverseOf(const OperationEffect& effect);

/// The clusters that an operation makes, also those that enter the queue again by a redo.
Result<std::vector<NewItem>> itemsMadeBy(const Operation& operation);

/// What a window must read again.
Changes changesOf(SessionId session, const OperationEffect& effect);

/// Corrupt, with a sentence that names the operation.
tl::unexpected<Error> operationDoesNotFit(const Operation& operation);

} // namespace winnow::engine

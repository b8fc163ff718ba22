#pragma once

#include "engine/base/result.h"
#include "engine/review/answerbody.h"
#include "engine/review/verbs.h"
#include "engine/store/decisionstore.h"

namespace winnow::engine {

class Stores;

/// The decision of an item that is in a queue; NotFound with a sentence for any other.
Result<StoredDecision> readInQueue(const Stores& stores, ItemId item);

/// What an answer means for the queue, worked out before anything is written: the groups that the left-out
/// records form, and what becomes of the items that the item's answer so far has made. Fails as answerItem()
/// does, and with Conflict when one of those items has been decided meanwhile.
Result<AnswerBody> planAnswer(const Stores& stores, const StoredDecision& current, const Answer& answer);

} // namespace winnow::engine

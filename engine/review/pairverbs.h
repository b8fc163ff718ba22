#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/changes.h"
#include "engine/model/pairanswer.h"
#include "engine/review/newclusters.h"
#include "engine/review/regroupbody.h"
#include "engine/review/verbs.h"

#include <QJsonObject>

#include <vector>

namespace winnow::engine {

/// Keeps a person's answers on pairs: one operation, whatever their number. A later answer on a pair replaces
/// the earlier one; Open takes it back. InvalidInput when a pair is not one of two different records of the
/// session, in the order of their ids, or a verdict is Skip; nothing is kept then.
Result<Changes> comparePairs(
    const ReviewContext& context, SessionId session, const std::vector<PairAnswer>& answers);

/// What answers have changed about the undecided clusters of a session.
struct Regrouping {
    std::vector<NewlyGrouped> created; ///< following withdrawn items, or of their own
    std::vector<ItemId> withdrawn; ///< ascending
    QJsonObject learned; ///< the model of which this is the result
    std::vector<ItemConfidence> rescored = {}; ///< items that stay, where the confidence is another now

    bool operator==(const Regrouping&) const = default;
};

/// Replaces undecided items by others: one operation that can be undone. Conflict, with nothing changed, when
/// one of the items has been decided or taken out of the queue since the regrouping was worked out.
Result<Changes> applyRegrouping(
    const ReviewContext& context, SessionId session, const Regrouping& regrouping);

} // namespace winnow::engine

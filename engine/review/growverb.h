#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/changes.h"
#include "engine/model/pairanswer.h"
#include "engine/review/newclusters.h"
#include "engine/review/verbs.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace winnow::engine {

/// What was worked out for a session that is to take in files added to its table.
struct SessionGrowth {
    OperationSeq basis; ///< the newest operation of the workspace when it was worked out
    std::size_t parts = 0; ///< of the dataset, from now on
    QString files; ///< their names, for people
    qint64 records = 0; ///< that come with them
    std::vector<NewlyGrouped> created;
    std::vector<ItemId> withdrawn; ///< ascending
    std::vector<PairAnswer> answers; ///< that stand for what was decided about withdrawn items
};

/// Lets a session take in the files: one operation that can be undone. Conflict, with nothing changed, when
/// the session's clusters are no longer those for which it was worked out.
Result<Changes> applyGrowth(const ReviewContext& context, SessionId session, const SessionGrowth& growth);

} // namespace winnow::engine

#pragma once

#include "engine/base/result.h"
#include "engine/matching/matchmodel.h"
#include "engine/model/cluster.h"
#include "engine/model/session.h"
#include "engine/review/newitem.h"

#include <vector>

namespace winnow::engine {

class Stores;

/// A cluster that is to enter the queue.
struct NewlyGrouped {
    Cluster cluster;
    ItemId follows = {}; ///< as NewItem::follows

    bool operator==(const NewlyGrouped&) const = default;
};

/// Gives clusters their ids, the next free ones in their order, and their titles. `model` is the one that
/// matching has found.
Result<std::vector<NewItem>> newItemsOf(const Stores& stores, const Session& session, const MatchModel& model,
    const std::vector<NewlyGrouped>& clusters);

} // namespace winnow::engine

#pragma once

#include "engine/review/newitem.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace winnow::engine {

/// An undecided item that stays, with its confidence from now on.
struct ItemConfidence {
    ItemId item;
    double confidence = 0; ///< in [0, 1]

    bool operator==(const ItemConfidence&) const = default;
};

/// The arguments of the verb "regroup" as they stand in the log: what answers have changed about the clusters
/// that nobody has decided. Learning is not needed to carry it out again.
struct RegroupBody {
    std::vector<NewItem> created;
    std::vector<ItemId> withdrawn; ///< each undecided
    QJsonObject learned; ///< the learned model from now on
    std::vector<ItemConfidence> rescored = {};

    bool operator==(const RegroupBody&) const = default;
};

QJsonObject toJson(const RegroupBody& body);
/// Nothing when the object is not such a body.
std::optional<RegroupBody> regroupBodyFromJson(const QJsonObject& object);

} // namespace winnow::engine

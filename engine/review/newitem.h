#pragma once

#include "engine/base/id.h"

#include <QJsonArray>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// A group of records that enters the queue as an item of its own. It stands whole in the operation, so that
/// redo and replay need no matching.
struct NewItem {
    ItemId item;
    std::vector<RecordId> records; ///< ascending, at least two
    double confidence = 0;
    QString title;
    /// The item that leaves the queue by the same operation and that this one follows: it keeps its name for
    /// people (StoredCluster::lineage), its flag, note and picks. None: a cluster of its own.
    ItemId follows = {};

    bool operator==(const NewItem&) const = default;
};

/// Whether one of the items follows another than one of `withdrawn`.
bool followsOthersThan(std::vector<ItemId> withdrawn, const std::vector<NewItem>& items);

QJsonArray toJson(const std::vector<NewItem>& items);
/// Nothing when the array holds anything else.
std::optional<std::vector<NewItem>> newItemsFromJson(const QJsonArray& array);

} // namespace winnow::engine

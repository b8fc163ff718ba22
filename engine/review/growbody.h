#pragma once

#include "engine/model/pairanswer.h"
#include "engine/review/newitem.h"

#include <QJsonObject>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace winnow::engine {

/// The arguments of the verb "grow" as they stand in the log: a session takes in files that were added to its
/// table. Matching is not needed to carry it out again.
struct GrowBody {
    std::size_t parts = 0; ///< of the dataset, from now on
    QString files; ///< their names, for people
    qint64 records = 0; ///< that came with them
    std::vector<NewItem> created;
    std::vector<ItemId> withdrawn; ///< decided ones among them are open again under another item
    std::vector<PairAnswer> answers; ///< what the answers on those have said of pairs

    bool operator==(const GrowBody&) const = default;
};

QJsonObject toJson(const GrowBody& body);
/// Nothing when the object is not such a body.
std::optional<GrowBody> growBodyFromJson(const QJsonObject& object);

} // namespace winnow::engine

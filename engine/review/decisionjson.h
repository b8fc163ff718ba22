#pragma once

#include "engine/base/id.h"
#include "engine/model/decision.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace winnow::engine {

/// The form in which a whole decision stands in an operation's inverse. Defaults are left out.
QJsonObject toJson(const Decision& decision);
/// Nothing when the object is not a decision.
std::optional<Decision> decisionFromJson(const QJsonObject& object);

/// Ids as an array of whole numbers; nothing when anything else is in it.
template <typename Tag>
QJsonArray idsToJson(const std::vector<Id<Tag>>& ids)
{
    QJsonArray array;
    for (const Id<Tag> id : ids)
        array.append(id.value);
    return array;
}

template <typename IdType>
std::optional<std::vector<IdType>> idsFromJson(const QJsonArray& array)
{
    std::vector<IdType> ids;
    for (const QJsonValue& value : array) {
        const qint64 number = value.toInteger();
        if (number <= 0)
            return std::nullopt;
        ids.push_back({number});
    }
    return ids;
}

} // namespace winnow::engine

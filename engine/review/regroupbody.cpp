#include "engine/review/regroupbody.h"

#include "engine/review/decisionjson.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// [[item, confidence], ...], because there may be many.
QJsonArray rescoredToJson(const std::vector<ItemConfidence>& rescored)
{
    QJsonArray array;
    for (const ItemConfidence& one : rescored)
        array.append(QJsonArray{one.item.value, one.confidence});
    return array;
}

std::optional<std::vector<ItemConfidence>> rescoredFromJson(const QJsonArray& array)
{
    std::vector<ItemConfidence> rescored;
    for (const QJsonValue& value : array) {
        const ItemConfidence one{{value[0].toInteger()}, value[1].toDouble(-1)};
        if (!one.item.isValid() || !(one.confidence >= 0 && one.confidence <= 1))
            return std::nullopt;
        rescored.push_back(one);
    }
    return rescored;
}

} // namespace

QJsonObject toJson(const RegroupBody& body)
{
    QJsonObject object{{"created"_L1, toJson(body.created)}, {"withdrawn"_L1, idsToJson(body.withdrawn)},
        {"learned"_L1, body.learned}};
    if (!body.rescored.empty())
        object["rescored"_L1] = rescoredToJson(body.rescored);
    return object;
}

std::optional<RegroupBody> regroupBodyFromJson(const QJsonObject& object)
{
    const auto created = newItemsFromJson(object["created"_L1].toArray());
    const auto withdrawn = idsFromJson<ItemId>(object["withdrawn"_L1].toArray());
    const auto rescored = rescoredFromJson(object["rescored"_L1].toArray());
    if (!created || !withdrawn || !rescored || !object["learned"_L1].isObject())
        return std::nullopt;
    if (followsOthersThan(*withdrawn, *created))
        return std::nullopt;
    return RegroupBody{*created, *withdrawn, object["learned"_L1].toObject(), *rescored};
}

} // namespace winnow::engine

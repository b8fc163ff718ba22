#include "engine/review/regroupbody.h"

#include "engine/review/decisionjson.h"

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

QJsonObject toJson(const RegroupBody& body)
{
    return {{"created"_L1, toJson(body.created)}, {"withdrawn"_L1, idsToJson(body.withdrawn)},
        {"learned"_L1, body.learned}};
}

std::optional<RegroupBody> regroupBodyFromJson(const QJsonObject& object)
{
    const auto created = newItemsFromJson(object["created"_L1].toArray());
    const auto withdrawn = idsFromJson<ItemId>(object["withdrawn"_L1].toArray());
    if (!created || !withdrawn || !object["learned"_L1].isObject())
        return std::nullopt;
    std::vector<ItemId> sorted = *withdrawn;
    std::sort(sorted.begin(), sorted.end());
    const bool hasStranger = std::any_of(created->begin(), created->end(), [&sorted](const NewItem& item) {
        return item.follows.isValid() && !std::binary_search(sorted.begin(), sorted.end(), item.follows);
    });
    if (hasStranger)
        return std::nullopt;
    return RegroupBody{*created, *withdrawn, object["learned"_L1].toObject()};
}

} // namespace winnow::engine

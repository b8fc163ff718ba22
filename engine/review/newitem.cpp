#include "engine/review/newitem.h"

#include "engine/review/decisionjson.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

QJsonObject itemToJson(const NewItem& item)
{
    QJsonObject object{{"item"_L1, item.item.value}, {"records"_L1, idsToJson(item.records)},
        {"confidence"_L1, item.confidence}, {"title"_L1, item.title}};
    if (item.follows.isValid())
        object["follows"_L1] = item.follows.value;
    return object;
}

} // namespace

bool followsOthersThan(std::vector<ItemId> withdrawn, const std::vector<NewItem>& items)
{
    std::sort(withdrawn.begin(), withdrawn.end());
    return std::any_of(items.begin(), items.end(), [&withdrawn](const NewItem& item) {
        return item.follows.isValid()
            && !std::binary_search(withdrawn.begin(), withdrawn.end(), item.follows);
    });
}

QJsonArray toJson(const std::vector<NewItem>& items)
{
    QJsonArray array;
    for (const NewItem& item : items)
        array.append(itemToJson(item));
    return array;
}

std::optional<std::vector<NewItem>> newItemsFromJson(const QJsonArray& array)
{
    std::vector<NewItem> items;
    for (const QJsonValue& value : array) {
        const ItemId item{value["item"_L1].toInteger()};
        const ItemId follows{value["follows"_L1].toInteger()};
        const auto records = idsFromJson<RecordId>(value["records"_L1].toArray());
        if (!item.isValid() || !records || records->size() < 2)
            return std::nullopt;
        items.push_back(
            {item, *records, value["confidence"_L1].toDouble(), value["title"_L1].toString(), follows});
    }
    return items;
}

} // namespace winnow::engine

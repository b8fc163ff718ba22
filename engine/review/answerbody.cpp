#include "engine/review/answerbody.h"

#include "engine/review/decisionjson.h"

#include <QJsonArray>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

QJsonArray createdToJson(const std::vector<NewItem>& created)
{
    QJsonArray array;
    for (const NewItem& item : created) {
        array.append(QJsonObject{{"item"_L1, item.item.value}, {"records"_L1, idsToJson(item.records)},
            {"confidence"_L1, item.confidence}, {"title"_L1, item.title}});
    }
    return array;
}

std::optional<std::vector<NewItem>> createdFromJson(const QJsonArray& array)
{
    std::vector<NewItem> created;
    for (const QJsonValue& value : array) {
        const ItemId item{value["item"_L1].toInteger()};
        const auto records = idsFromJson<RecordId>(value["records"_L1].toArray());
        if (!item.isValid() || !records || records->size() < 2)
            return std::nullopt;
        created.push_back({item, *records, value["confidence"_L1].toDouble(), value["title"_L1].toString()});
    }
    return created;
}

} // namespace

std::vector<ItemId> AnswerBody::children() const
{
    std::vector<ItemId> items = kept;
    for (const NewItem& item : created)
        items.push_back(item.item);
    return items;
}

QJsonObject toJson(const AnswerBody& body)
{
    QJsonObject object{{"verdict"_L1, verdictName(body.verdict)}};
    if (!body.excluded.empty())
        object["excluded"_L1] = idsToJson(body.excluded);
    if (!body.created.empty())
        object["created"_L1] = createdToJson(body.created);
    if (!body.kept.empty())
        object["kept"_L1] = idsToJson(body.kept);
    if (!body.withdrawn.empty())
        object["withdrawn"_L1] = idsToJson(body.withdrawn);
    return object;
}

std::optional<AnswerBody> answerBodyFromJson(const QJsonObject& object)
{
    const auto verdict = verdictFromName(object["verdict"_L1].toString());
    const auto excluded = idsFromJson<RecordId>(object["excluded"_L1].toArray());
    const auto created = createdFromJson(object["created"_L1].toArray());
    const auto kept = idsFromJson<ItemId>(object["kept"_L1].toArray());
    const auto withdrawn = idsFromJson<ItemId>(object["withdrawn"_L1].toArray());
    if (!verdict || !excluded || !created || !kept || !withdrawn)
        return std::nullopt;
    return AnswerBody{*verdict, *excluded, *created, *kept, *withdrawn};
}

} // namespace winnow::engine

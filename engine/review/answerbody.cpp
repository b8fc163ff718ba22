#include "engine/review/answerbody.h"

#include "engine/review/decisionjson.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

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
        object["created"_L1] = toJson(body.created);
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
    const auto created = newItemsFromJson(object["created"_L1].toArray());
    const auto kept = idsFromJson<ItemId>(object["kept"_L1].toArray());
    const auto withdrawn = idsFromJson<ItemId>(object["withdrawn"_L1].toArray());
    if (!verdict || !excluded || !created || !kept || !withdrawn)
        return std::nullopt;
    return AnswerBody{*verdict, *excluded, *created, *kept, *withdrawn};
}

} // namespace winnow::engine

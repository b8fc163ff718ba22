#include "engine/review/growbody.h"

#include "engine/review/decisionjson.h"
#include "engine/review/pairanswerjson.h"

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

QJsonObject toJson(const GrowBody& body)
{
    QJsonObject object{{"parts"_L1, static_cast<qint64>(body.parts)}, {"files"_L1, body.files},
        {"records"_L1, body.records}, {"created"_L1, toJson(body.created)},
        {"withdrawn"_L1, idsToJson(body.withdrawn)}};
    if (!body.answers.empty())
        object["answers"_L1] = toJson(body.answers);
    return object;
}

std::optional<GrowBody> growBodyFromJson(const QJsonObject& object)
{
    const qint64 parts = object["parts"_L1].toInteger();
    const auto created = newItemsFromJson(object["created"_L1].toArray());
    const auto withdrawn = idsFromJson<ItemId>(object["withdrawn"_L1].toArray());
    const auto answers = pairAnswersFromJson(object["answers"_L1].toArray());
    if (parts <= 0 || !created || !withdrawn || !answers)
        return std::nullopt;
    if (followsOthersThan(*withdrawn, *created))
        return std::nullopt;
    return GrowBody{static_cast<std::size_t>(parts), object["files"_L1].toString(),
        object["records"_L1].toInteger(), *created, *withdrawn, *answers};
}

} // namespace winnow::engine

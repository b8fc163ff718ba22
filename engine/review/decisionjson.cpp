#include "engine/review/decisionjson.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

QJsonArray picksToJson(const std::vector<CanonicalPick>& picks)
{
    QJsonArray array;
    for (const CanonicalPick& pick : picks)
        array.append(QJsonObject{{"field"_L1, pick.field}, {"record"_L1, pick.record.value}});
    return array;
}

std::optional<std::vector<CanonicalPick>> picksFromJson(const QJsonArray& array)
{
    std::vector<CanonicalPick> picks;
    for (const QJsonValue& value : array) {
        const CanonicalPick pick{value["field"_L1].toInt(-1), {value["record"_L1].toInteger()}};
        if (pick.field < 0 || !pick.record.isValid())
            return std::nullopt;
        picks.push_back(pick);
    }
    return picks;
}

} // namespace

QJsonObject toJson(const Decision& decision)
{
    QJsonObject object{{"item"_L1, decision.item.value}};
    if (decision.verdict != Verdict::Open)
        object["verdict"_L1] = verdictName(decision.verdict);
    if (decision.flagged)
        object["flagged"_L1] = true;
    if (!decision.excluded.empty())
        object["excluded"_L1] = idsToJson(decision.excluded);
    if (!decision.note.isEmpty())
        object["note"_L1] = decision.note;
    if (!decision.picks.empty())
        object["picks"_L1] = picksToJson(decision.picks);
    if (decision.confidence)
        object["confidence"_L1] = *decision.confidence;
    return object;
}

std::optional<Decision> decisionFromJson(const QJsonObject& object)
{
    const ItemId item{object["item"_L1].toInteger()};
    const auto verdict = verdictFromName(object["verdict"_L1].toString(verdictName(Verdict::Open)));
    const auto excluded = idsFromJson<RecordId>(object["excluded"_L1].toArray());
    const auto picks = picksFromJson(object["picks"_L1].toArray());
    if (!item.isValid() || !verdict || !excluded || !picks)
        return std::nullopt;
    Decision decision{
        item, *verdict, object["flagged"_L1].toBool(), *excluded, object["note"_L1].toString(), *picks};
    if (object.contains("confidence"_L1))
        decision.confidence = object["confidence"_L1].toDouble();
    return decision;
}

} // namespace winnow::engine

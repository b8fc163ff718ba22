#include "engine/matching/matchmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toArray(const std::vector<double>& numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

std::vector<double> toNumbers(const QJsonArray& array)
{
    std::vector<double> numbers;
    for (const auto& value : array)
        numbers.push_back(value.toDouble());
    return numbers;
}

QJsonObject toObject(const FieldModel& field)
{
    QJsonArray levels;
    for (const QString& level : field.levels)
        levels.append(level);
    return {{"field"_L1, field.field}, {"name"_L1, field.name}, {"type"_L1, fieldTypeName(field.type)},
        {"levels"_L1, levels}, {"m"_L1, toArray(field.m)}, {"u"_L1, toArray(field.u)},
        {"weights"_L1, toArray(field.weights)}, {"termFrequency"_L1, field.termFrequency},
        {"group"_L1, field.group}};
}

std::optional<FieldModel> toFieldModel(const QJsonObject& object)
{
    const auto type = fieldTypeFromName(object["type"_L1].toString());
    if (!type)
        return std::nullopt;
    FieldModel field;
    field.field = object["field"_L1].toInt();
    field.name = object["name"_L1].toString();
    field.type = *type;
    for (const auto& level : object["levels"_L1].toArray())
        field.levels.push_back(level.toString());
    field.m = toNumbers(object["m"_L1].toArray());
    field.u = toNumbers(object["u"_L1].toArray());
    field.weights = toNumbers(object["weights"_L1].toArray());
    field.termFrequency = object["termFrequency"_L1].toBool();
    field.group = object["group"_L1].toInt();
    const std::size_t levels = field.levels.size();
    const bool isWhole = levels >= 2 && field.m.size() == levels && field.u.size() == levels
        && field.weights.size() == levels;
    return isWhole ? std::optional(field) : std::nullopt;
}

} // namespace

QByteArray toJson(const MatchModel& model)
{
    QJsonArray fields;
    for (const FieldModel& field : model.fields)
        fields.append(toObject(field));
    const QJsonObject object{{"fields"_L1, fields}, {"logPrior"_L1, model.logPrior},
        {"expectedMatches"_L1, model.expectedMatches}, {"threshold"_L1, model.threshold}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<MatchModel> matchModelFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object["fields"_L1].isArray() || !object["logPrior"_L1].isDouble())
        return std::nullopt;
    MatchModel model;
    for (const auto& entry : object["fields"_L1].toArray()) {
        const auto field = toFieldModel(entry.toObject());
        if (!field)
            return std::nullopt;
        model.fields.push_back(*field);
    }
    model.logPrior = object["logPrior"_L1].toDouble();
    model.expectedMatches = object["expectedMatches"_L1].toDouble();
    model.threshold = object["threshold"_L1].toDouble();
    return model;
}

} // namespace winnow::engine

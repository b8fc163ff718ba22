#include "engine/activelearning/learnedmodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

template <typename Numbers>
QJsonArray toArray(const Numbers& numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

std::vector<double> toNumbers(const QJsonValue& value)
{
    std::vector<double> numbers;
    for (const auto& number : value.toArray())
        numbers.push_back(number.toDouble());
    return numbers;
}

/// False when there are not as many numbers as places.
template <std::size_t size>
bool readInto(std::array<double, size>& places, const QJsonValue& value)
{
    const std::vector<double> numbers = toNumbers(value);
    if (numbers.size() != size)
        return false;
    std::copy(numbers.begin(), numbers.end(), places.begin());
    return true;
}

} // namespace

double LearnedModel::signalWeight(const SignalBins& bins) const
{
    return cosine[bins.cosine] + worseRank[bins.worseRank] + betterRank[bins.betterRank] + codes[bins.codes];
}

LearnedModel unlearnedModel(const MatchModel& model)
{
    LearnedModel learned;
    for (const FieldModel& field : model.fields)
        learned.levels.emplace_back(field.weights.size(), 0.0);
    learned.adjustments.resize(model.fields.size());
    return learned;
}

QByteArray toJson(const LearnedModel& model)
{
    QJsonArray levels;
    for (const auto& field : model.levels)
        levels.append(toArray(field));
    const QJsonObject object{{"alpha"_L1, model.alpha}, {"beta"_L1, model.beta}, {"levels"_L1, levels},
        {"adjustments"_L1, toArray(model.adjustments)}, {"cosine"_L1, toArray(model.cosine)},
        {"worseRank"_L1, toArray(model.worseRank)}, {"betterRank"_L1, toArray(model.betterRank)},
        {"codes"_L1, toArray(model.codes)}, {"answers"_L1, model.answers}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<LearnedModel> learnedModelFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object["alpha"_L1].isDouble() || !object["beta"_L1].isDouble())
        return std::nullopt;
    LearnedModel model;
    model.alpha = object["alpha"_L1].toDouble();
    model.beta = object["beta"_L1].toDouble();
    for (const auto& field : object["levels"_L1].toArray())
        model.levels.push_back(toNumbers(field));
    model.adjustments = toNumbers(object["adjustments"_L1]);
    model.answers = object["answers"_L1].toInt();
    const bool isWhole = model.adjustments.size() == model.levels.size()
        && readInto(model.cosine, object["cosine"_L1]) && readInto(model.worseRank, object["worseRank"_L1])
        && readInto(model.betterRank, object["betterRank"_L1]) && readInto(model.codes, object["codes"_L1]);
    return isWhole ? std::optional(model) : std::nullopt;
}

} // namespace winnow::engine

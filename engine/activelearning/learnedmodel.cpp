#include "engine/activelearning/learnedmodel.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

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

bool isOf(const MatchModel& model, const LearnedModel& learned)
{
    return learned.adjustments.size() == model.fields.size()
        && std::equal(model.fields.begin(), model.fields.end(), learned.levels.begin(), learned.levels.end(),
            [](const FieldModel& field, const std::vector<double>& levels) {
                return field.weights.size() == levels.size();
            });
}

bool hasOdds(const LearnedModel& learned)
{
    constexpr double most = 1000; // far beyond all that is ever learned
    const auto areOdds = [](const auto& numbers) {
        return std::all_of(numbers.begin(), numbers.end(),
            [](double number) { return std::isfinite(number) && std::abs(number) <= most; });
    };
    return areOdds(std::array{learned.alpha, learned.beta}) && areOdds(learned.adjustments)
        && std::all_of(learned.levels.begin(), learned.levels.end(), areOdds) && areOdds(learned.cosine)
        && areOdds(learned.worseRank) && areOdds(learned.betterRank) && areOdds(learned.codes);
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

std::optional<LearnedModel> learnedFor(
    const MatchModel& to, const MatchModel& from, const LearnedModel& learned)
{
    if (!isOf(from, learned) || !hasOdds(learned))
        return std::nullopt;
    LearnedModel taken = learned;
    taken.levels.clear();
    taken.adjustments.clear();
    for (const FieldModel& field : to.fields) {
        const auto same = std::find_if(from.fields.begin(), from.fields.end(),
            [&field](const FieldModel& other) { return other.name == field.name; });
        const bool isKnown = same != from.fields.end() && same->weights.size() == field.weights.size();
        const auto place = static_cast<std::size_t>(same - from.fields.begin());
        taken.levels.push_back(
            isKnown ? learned.levels[place] : std::vector<double>(field.weights.size(), 0.0));
        taken.adjustments.push_back(isKnown ? learned.adjustments[place] : 0);
    }
    return taken;
}

QJsonObject toJson(const LearnedModel& model)
{
    QJsonArray levels;
    for (const auto& field : model.levels)
        levels.append(toArray(field));
    return {{"alpha"_L1, model.alpha}, {"beta"_L1, model.beta}, {"levels"_L1, levels},
        {"adjustments"_L1, toArray(model.adjustments)}, {"cosine"_L1, toArray(model.cosine)},
        {"worseRank"_L1, toArray(model.worseRank)}, {"betterRank"_L1, toArray(model.betterRank)},
        {"codes"_L1, toArray(model.codes)}, {"answers"_L1, model.answers}};
}

std::optional<LearnedModel> learnedModelFromJson(const QJsonObject& object)
{
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

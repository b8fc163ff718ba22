#include "engine/exchange/modelfile.h"

#include "engine/exchange/jsondecoding.h"
#include "engine/matching/comparator.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

using nlohmann::json;

constexpr int formatVersion = 1;
constexpr double mostLogOdds = 100; ///< beyond any that can be learned; keeps sums finite

struct ModelFileText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ModelFile)

public:
    static QString noModel()
    {
        return tr("The file is not a model of Winnow. Nothing was changed. “winnow-cli model export” with "
                  "--format winnow writes one.");
    }

    static QString tooNew()
    {
        return tr(
            "The model was written by a later version of Winnow. Nothing was changed; use that version.");
    }

    static QString badField(const QString& name)
    {
        return tr(
            "What the model says about the column “%1” cannot be: its levels, probabilities or weights are "
            "not those of this kind of column. Nothing was changed.")
            .arg(name);
    }
};

bool isLogOdds(double value)
{
    return std::isfinite(value) && std::abs(value) <= mostLogOdds;
}

/// Nothing is known of blanks; of all other levels something is, because learning leaves none at 0.
bool areShares(const std::vector<double>& values)
{
    return values.front() == 0 && std::all_of(values.begin() + 1, values.end(), [](double value) {
        return value > 0 && value <= 1;
    });
}

bool isSound(const FieldModel& field)
{
    const bool isWeighed = std::all_of(field.weights.begin(), field.weights.end(), isLogOdds)
        && field.weights.front() == 0 && std::is_sorted(field.weights.begin() + 1, field.weights.end());
    return isWeighed && !field.name.isEmpty() && field.levels.size() == levelNames(field.type).size()
        && areShares(field.m) && areShares(field.u);
}

Result<void> checkModel(const MatchModel& model)
{
    QSet<QString> names;
    for (const FieldModel& field : model.fields) {
        if (!isSound(field) || names.contains(field.name))
            return fail(ErrorCode::InvalidInput, ModelFileText::badField(field.name));
        names.insert(field.name);
    }
    const bool hasSense = !model.fields.empty() && isLogOdds(model.logPrior) && isLogOdds(model.threshold)
        && std::isfinite(model.expectedMatches) && model.expectedMatches >= 0;
    if (hasSense)
        return {};
    return fail(ErrorCode::InvalidInput, ModelFileText::noModel());
}

/// Throws where a number is something else, which would otherwise be read as 0.
void checkNumbers(const json& model)
{
    for (const char* name : {"logPrior", "expectedMatches", "threshold"})
        static_cast<void>(model.at(name).get<double>());
    for (const json& field : model.at("fields")) {
        for (const char* name : {"m", "u", "weights"})
            static_cast<void>(field.at(name).get<std::vector<double>>());
    }
}

QByteArray textOf(const json& value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', true, json::error_handler_t::replace));
}

Result<ModelFile> modelOf(const json& object)
{
    if (!object.is_object() || object.value("format", json()) != "winnow-model")
        return fail(ErrorCode::InvalidInput, ModelFileText::noModel());
    const json& version = object.at("version");
    if (!version.is_number_unsigned())
        return fail(ErrorCode::InvalidInput, ModelFileText::noModel());
    if (version.get<quint64>() > formatVersion)
        return fail(ErrorCode::NotSupported, ModelFileText::tooNew());
    checkNumbers(object.at("model"));
    const auto model = matchModelFromJson(textOf(object.at("model")));
    if (!model)
        return fail(ErrorCode::InvalidInput, ModelFileText::noModel());
    if (const auto checked = checkModel(*model); !checked)
        return fail(checked);
    const json learned = object.value("learned", json::object());
    return ModelFile{*model, QJsonDocument::fromJson(textOf(learned)).object()};
}

} // namespace

QByteArray modelFileJson(const ModelFile& file)
{
    const QJsonObject object{{"format"_L1, "winnow-model"_L1}, {"version"_L1, formatVersion},
        {"model"_L1, QJsonDocument::fromJson(toJson(file.match)).object()}, {"learned"_L1, file.learned}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<ModelFile> modelFileFromJson(const QByteArray& bytes)
{
    std::optional<ModelFile> file;
    const auto decoded = decodeJson(bytes, [&file](const json& object) -> Result<void> {
        auto model = modelOf(object);
        if (!model)
            return fail(model);
        file = std::move(*model);
        return {};
    });
    return decoded ? Result<ModelFile>(std::move(*file)) : fail(decoded);
}

} // namespace winnow::engine

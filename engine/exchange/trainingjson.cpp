#include "engine/exchange/trainingjson.h"

#include "engine/exchange/jsondecoding.h"
#include "engine/records/tablereader.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

using nlohmann::json;

struct TrainingJsonText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::TrainingJson)

public:
    static QString noPair(const QString& place)
    {
        return tr("%1 is no pair of two records with values and was left out.").arg(place);
    }

    static QString noTraining()
    {
        return tr("The file is not a training file: it has neither the list “match” nor “distinct”. Nothing "
                  "was read.");
    }
};

/// What stands inside {"__class__": ..., "__value__": ...}, else the value itself.
const json& unwrapped(const json& value)
{
    const bool isWrapped = value.is_object() && value.contains("__class__") && value.contains("__value__");
    return isWrapped ? value.at("__value__") : value;
}

QString textOfString(const json& value)
{
    return QString::fromStdString(value.get_ref<const std::string&>());
}

std::optional<QString> textOfScalar(const json& value)
{
    if (value.is_null())
        return QString();
    if (value.is_string())
        return textOfString(value);
    if (value.is_number_unsigned())
        return QString::number(value.get<quint64>());
    if (value.is_number_integer())
        return QString::number(value.get<qint64>());
    if (value.is_number_float())
        return QString::number(value.get<double>(), 'g', QLocale::FloatingPointShortest);
    if (value.is_boolean())
        return value.get<bool>() ? u"true"_s : u"false"_s;
    return std::nullopt;
}

/// Of a tuple or a set the parts, so that "51.5, -0.1" in a table is found as the place [51.5, -0.1].
std::optional<QString> textOfValue(const json& wrapped)
{
    const json& value = unwrapped(wrapped);
    if (!value.is_array())
        return textOfScalar(value);
    QStringList parts;
    for (const json& part : value) {
        const auto text = textOfScalar(part);
        if (!text)
            return std::nullopt;
        parts.append(*text);
    }
    return parts.join(u", "_s);
}

std::optional<ExchangedRecord> recordOf(const json& value)
{
    if (!value.is_object() || value.empty())
        return std::nullopt;
    ExchangedRecord record;
    for (const auto& [column, cell] : value.items()) {
        const auto text = textOfValue(cell);
        if (!text || text->size() > TableReader::maxCellBytes)
            return std::nullopt;
        record.push_back({QString::fromStdString(column), *text});
    }
    return record;
}

std::optional<TrainingPair> pairOf(const json& wrapped, Verdict verdict, const QString& place)
{
    const json& value = unwrapped(wrapped);
    if (!value.is_array() || value.size() != 2)
        return std::nullopt;
    auto left = recordOf(value[0]);
    auto right = recordOf(value[1]);
    if (!left || !right)
        return std::nullopt;
    return TrainingPair{std::move(*left), std::move(*right), verdict, place};
}

/// Whether the object has the list.
bool addList(const json& object, const char* name, Verdict verdict, TrainingFile& file)
{
    const auto found = object.find(name);
    if (found == object.end() || !unwrapped(*found).is_array())
        return false;
    qint64 number = 0;
    for (const json& entry : unwrapped(*found)) {
        const QString place = u"%1 %2"_s.arg(QLatin1StringView(name)).arg(++number);
        if (auto pair = pairOf(entry, verdict, place))
            file.pairs.push_back(std::move(*pair));
        else
            file.problems.push_back(TrainingJsonText::noPair(place));
    }
    return true;
}

nlohmann::ordered_json objectOf(const ExchangedRecord& record)
{
    auto object = nlohmann::ordered_json::object();
    for (const ExchangedValue& value : record) {
        const std::string column = value.column.toStdString();
        if (value.text.isEmpty())
            object[column] = nullptr;
        else
            object[column] = value.text.toStdString();
    }
    return object;
}

} // namespace

Result<TrainingFile> trainingFromJson(const QByteArray& bytes)
{
    TrainingFile file;
    const auto decoded = decodeJson(bytes, [&file](const json& object) -> Result<void> {
        if (!object.is_object())
            return fail(ErrorCode::InvalidInput, TrainingJsonText::noTraining());
        const bool hasMatch = addList(object, "match", Verdict::Yes, file);
        const bool hasDistinct = addList(object, "distinct", Verdict::No, file);
        addList(object, "unsure", Verdict::Unsure, file);
        if (hasMatch || hasDistinct)
            return {};
        return fail(ErrorCode::InvalidInput, TrainingJsonText::noTraining());
    });
    return decoded ? Result<TrainingFile>(std::move(file)) : fail(decoded);
}

QByteArray trainingPairJson(const ExchangedRecord& left, const ExchangedRecord& right)
{
    const auto pair = nlohmann::ordered_json::array({objectOf(left), objectOf(right)});
    return QByteArray::fromStdString(
        pair.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

} // namespace winnow::engine

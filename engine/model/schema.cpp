#include "engine/model/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

const std::array<std::pair<FieldType, QLatin1StringView>, 7> typeNames{{
    {FieldType::Text, "text"_L1},
    {FieldType::ShortText, "short"_L1},
    {FieldType::Number, "number"_L1},
    {FieldType::Date, "date"_L1},
    {FieldType::Phone, "phone"_L1},
    {FieldType::Email, "email"_L1},
    {FieldType::Code, "code"_L1},
}};

const std::array<std::pair<FieldRole, QLatin1StringView>, 3> roleNames{{
    {FieldRole::Compare, "compare"_L1},
    {FieldRole::Show, "show"_L1},
    {FieldRole::Ignore, "ignore"_L1},
}};

template <typename Names, typename Value>
QString nameOf(const Names& names, Value value)
{
    const auto found = std::find_if(
        names.begin(), names.end(), [value](const auto& entry) { return entry.first == value; });
    return found->second;
}

template <typename Value, typename Names>
std::optional<Value> valueOf(const Names& names, const QString& name)
{
    const auto found = std::find_if(
        names.begin(), names.end(), [&name](const auto& entry) { return entry.second == name; });
    return found == names.end() ? std::nullopt : std::optional<Value>(found->first);
}

std::optional<Field> fieldFromJson(const QJsonObject& object)
{
    const auto type = fieldTypeFromName(object["type"_L1].toString());
    const auto role = fieldRoleFromName(object["role"_L1].toString());
    if (!type || !role || !object["name"_L1].isString())
        return std::nullopt;
    return Field{object["name"_L1].toString(), *type, *role};
}

} // namespace

std::optional<int> Schema::indexOf(const QString& name) const
{
    const auto found = std::find_if(
        fields.begin(), fields.end(), [&name](const Field& field) { return field.name == name; });
    return found == fields.end() ? std::nullopt
                                 : std::optional<int>(static_cast<int>(found - fields.begin()));
}

QString fieldTypeName(FieldType type)
{
    return nameOf(typeNames, type);
}

std::optional<FieldType> fieldTypeFromName(const QString& name)
{
    return valueOf<FieldType>(typeNames, name);
}

QString fieldRoleName(FieldRole role)
{
    return nameOf(roleNames, role);
}

std::optional<FieldRole> fieldRoleFromName(const QString& name)
{
    return valueOf<FieldRole>(roleNames, name);
}

QByteArray schemaToJson(const Schema& schema)
{
    QJsonArray fields;
    for (const Field& field : schema.fields) {
        fields.append(QJsonObject{{"name"_L1, field.name}, {"type"_L1, fieldTypeName(field.type)},
            {"role"_L1, fieldRoleName(field.role)}});
    }
    return QJsonDocument(fields).toJson(QJsonDocument::Compact);
}

std::optional<Schema> schemaFromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    Schema schema;
    const QJsonArray fields = document.array();
    for (const QJsonValue& value : fields) {
        const auto field = fieldFromJson(value.toObject());
        if (!field)
            return std::nullopt;
        schema.fields.push_back(*field);
    }
    return schema;
}

} // namespace winnow::engine

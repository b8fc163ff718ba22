#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// How a column's values are compared; guessed by profiling, correctable by the person.
enum class FieldType { Text, ShortText, Number, Date, Phone, Email, Code };

/// What a column is for in a session.
enum class FieldRole {
    Compare, ///< takes part in matching
    Show, ///< context for the reviewer, not compared
    Ignore, ///< neither compared nor shown
};

struct Field {
    QString name;
    FieldType type = FieldType::Text;
    FieldRole role = FieldRole::Compare;

    bool operator==(const Field&) const = default;
};

/// The columns of a dataset, in file order.
struct Schema {
    std::vector<Field> fields;

    bool operator==(const Schema&) const = default;
    /// Index of the field with exactly this name.
    [[nodiscard]] std::optional<int> indexOf(const QString& name) const;
};

/// Stable names for files and the command line: "text", "short", "number", "date", "phone", "email", "code".
QString fieldTypeName(FieldType type);
std::optional<FieldType> fieldTypeFromName(const QString& name);
/// "compare", "show", "ignore".
QString fieldRoleName(FieldRole role);
std::optional<FieldRole> fieldRoleFromName(const QString& name);

/// The form in which a schema is kept in the workspace: a JSON array of {name, type, role}.
QByteArray schemaToJson(const Schema& schema);
/// Nothing when the text is not such an array.
std::optional<Schema> schemaFromJson(const QByteArray& json);

} // namespace winnow::engine

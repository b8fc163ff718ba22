#include "app/cli/columnchoice.h"

#include "app/cli/columnlist.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::FieldRole;

namespace {

struct ColumnText {
    Q_DECLARE_TR_FUNCTIONS(ColumnChoice)
};

bool contains(const std::vector<QString>& columns, const QString& name)
{
    return std::find(columns.begin(), columns.end(), name) != columns.end();
}

tl::unexpected<Failure> noSuchColumn(const QString& name, const std::vector<QString>& columns)
{
    const QString list = QStringList(columns.begin(), columns.end()).join(u", "_s);
    return misused(ColumnText::tr("There is no column “%1”. The columns are: %2.").arg(name, list));
}

Attempt<engine::FieldType> typeNamed(const QString& name)
{
    if (const auto type = engine::fieldTypeFromName(name))
        return *type;
    return misused(
        ColumnText::tr("“%1” is no type. Types are text, short, number, date, phone, email and code.")
            .arg(name));
}

Attempt<ComparedColumn> withType(
    const QString& name, const QString& type, const std::vector<QString>& columns)
{
    if (!contains(columns, name))
        return noSuchColumn(name, columns);
    const auto named = typeNamed(type);
    if (!named)
        return tl::unexpected(named.error());
    return ComparedColumn{name, *named};
}

/// A column's own name may hold a colon, so the whole entry is tried first.
Attempt<ComparedColumn> comparedColumn(const ListEntry& entry, const std::vector<QString>& columns)
{
    if (entry.tail.isEmpty() && contains(columns, entry.text))
        return ComparedColumn{entry.text, std::nullopt};
    if (entry.tail.startsWith(u':'))
        return withType(entry.text, entry.tail.sliced(1), columns);
    const qsizetype colon = entry.text.lastIndexOf(u':');
    if (entry.tail.isEmpty() && colon > 0)
        return withType(entry.text.left(colon).trimmed(), entry.text.sliced(colon + 1).trimmed(), columns);
    return noSuchColumn(entry.text + entry.tail, columns);
}

Attempt<std::vector<ListEntry>> entriesOf(const Arguments& arguments, const QString& option)
{
    const auto text = arguments.value(option);
    if (!text)
        return std::vector<ListEntry>{};
    if (const auto entries = splitList(*text))
        return *entries;
    return misused(
        ColumnText::tr("--%1 takes column names separated by commas; a name that holds a comma stands "
                       "in quotation marks.")
            .arg(option));
}

Attempt<std::vector<ComparedColumn>> comparedColumns(
    const Arguments& arguments, const std::vector<QString>& columns)
{
    const auto entries = entriesOf(arguments, u"compare"_s);
    if (!entries)
        return tl::unexpected(entries.error());
    std::vector<ComparedColumn> compared;
    for (const ListEntry& entry : *entries) {
        const auto column = comparedColumn(entry, columns);
        if (!column)
            return tl::unexpected(column.error());
        compared.push_back(*column);
    }
    return compared;
}

Attempt<std::vector<QString>> ignoredColumns(const Arguments& arguments, const std::vector<QString>& columns)
{
    const auto entries = entriesOf(arguments, u"ignore"_s);
    if (!entries)
        return tl::unexpected(entries.error());
    std::vector<QString> ignored;
    for (const ListEntry& entry : *entries) {
        const QString name = entry.text + entry.tail;
        if (!contains(columns, name))
            return noSuchColumn(name, columns);
        ignored.push_back(name);
    }
    return ignored;
}

FieldRole roleOf(const engine::Field& field, const ColumnChoice& choice)
{
    if (contains(choice.ignored, field.name))
        return FieldRole::Ignore;
    // A key names a record and says nothing about whom it describes.
    if (choice.idColumn == field.name || !choice.compared.empty())
        return field.role == FieldRole::Ignore ? FieldRole::Ignore : FieldRole::Show;
    return field.role;
}

} // namespace

std::vector<Option> columnOptions()
{
    return {{u"id-column"_s, u"C"_s,
                ColumnText::tr("the column by which records are called (else the row number)")},
        {u"compare"_s, u"C[:type],..."_s,
            ColumnText::tr(
                "compare exactly these columns, as text, short, number, date, phone, email or code")},
        {u"ignore"_s, u"C,..."_s, ColumnText::tr("neither compare nor show these columns")}};
}

Attempt<ColumnChoice> chooseColumns(const Arguments& arguments, const std::vector<QString>& columns)
{
    const auto idColumn = arguments.value(u"id-column"_s);
    if (idColumn && !contains(columns, *idColumn))
        return noSuchColumn(*idColumn, columns);
    const auto compared = comparedColumns(arguments, columns);
    if (!compared)
        return tl::unexpected(compared.error());
    const auto ignored = ignoredColumns(arguments, columns);
    if (!ignored)
        return tl::unexpected(ignored.error());
    for (const ComparedColumn& column : *compared) {
        if (contains(*ignored, column.name))
            return misused(ColumnText::tr("“%1” cannot be both compared and ignored.").arg(column.name));
    }
    return ColumnChoice{idColumn, *compared, *ignored};
}

engine::Schema withChoice(engine::Schema schema, const ColumnChoice& choice)
{
    for (engine::Field& field : schema.fields)
        field.role = roleOf(field, choice);
    for (const ComparedColumn& column : choice.compared) {
        engine::Field& field = schema.fields.at(static_cast<size_t>(schema.indexOf(column.name).value()));
        field.role = FieldRole::Compare;
        field.type = column.type.value_or(field.type);
    }
    return schema;
}

} // namespace winnow::app

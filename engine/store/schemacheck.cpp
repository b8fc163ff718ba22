#include "engine/store/schemacheck.h"

#include "engine/store/database.h"
#include "engine/store/rows.h"
#include "engine/store/statement.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct SchemaText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SchemaText)
};

/// The columns and not the SQL of a table: how SQLite rewrites that when a column is added is its own
/// business, and may change. So are the inner tables of the search.
const QString objectsQuery = QStringLiteral(
    "SELECT type, name, CASE WHEN type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' THEN ("
    "  SELECT group_concat(c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || ifnull(c.dflt_value, '')"
    "      || ' ' || c.pk || ' ' || c.hidden, ', ') FROM pragma_table_xinfo(o.name) c)"
    "  ELSE ifnull(sql, '') END "
    "FROM sqlite_schema o WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
    "AND NOT (type = 'table' AND name LIKE 'cluster\\_text\\_%' ESCAPE '\\') ORDER BY type, name");

Result<SchemaObject> readObject(const Statement& row)
{
    return SchemaObject{row.text(0), row.text(1), row.text(2)};
}

bool isTable(const SchemaObject& object)
{
    return object.type == u"table"_s;
}

tl::unexpected<Error> strangeError(const Database& database, const SchemaObject& object)
{
    return fail(ErrorCode::Foreign,
        SchemaText::tr(
            "The workspace %1 holds the %2 “%3”, which Winnow did not make so. Such a thing could act in "
            "your name, so the file was not opened. Use a backup of it, or ask whoever gave it to you.")
            .arg(QDir::toNativeSeparators(database.path()), object.type, object.name));
}

} // namespace

Result<std::vector<SchemaObject>> schemaObjects(const Database& database)
{
    Statement select(database, objectsQuery);
    return readRows<SchemaObject>(select, readObject);
}

Result<void> checkSchema(const Database& database, const std::vector<SchemaObject>& expected)
{
    const auto objects = schemaObjects(database);
    if (!objects)
        return fail(objects);
    for (const SchemaObject& object : *objects) {
        if (std::find(expected.begin(), expected.end(), object) == expected.end())
            return strangeError(database, object);
    }
    if (std::count_if(objects->begin(), objects->end(), isTable)
        == std::count_if(expected.begin(), expected.end(), isTable))
        return {};
    return fail(ErrorCode::Corrupt,
        SchemaText::tr("The workspace %1 lacks tables that it should have. It was not changed. Use a backup "
                       "of it.")
            .arg(QDir::toNativeSeparators(database.path())));
}

} // namespace winnow::engine

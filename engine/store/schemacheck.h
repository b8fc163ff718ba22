#pragma once

#include "engine/base/result.h"

#include <QString>

#include <vector>

namespace winnow::engine {

class Database;

/// One table, index, trigger or view, and what it is made of.
struct SchemaObject {
    QString type;
    QString name;
    QString shape; ///< of a table its columns, otherwise its SQL

    bool operator==(const SchemaObject&) const = default;
};

/// All of a database but SQLite's own, by type and name.
Result<std::vector<SchemaObject>> schemaObjects(const Database& database);

/// Foreign, and says what, when the database has anything but `expected`: a trigger or a view that somebody
/// has put into a file acts in the name of whoever opens it. Corrupt when a table is missing;
/// that of a trigger or an index does no harm that the check would not find.
Result<void> checkSchema(const Database& database, const std::vector<SchemaObject>& expected);

} // namespace winnow::engine

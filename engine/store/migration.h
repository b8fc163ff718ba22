#pragma once

#include "engine/base/result.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace winnow::engine {

class Database;

/// Brings the schema from version - 1 to version.
struct MigrationScript {
    int version = 0;
    QString sql;
};

/// The scripts of engine/store/migrations, ascending from version 1; the last one is the version this program
/// writes.
std::vector<MigrationScript> migrationScripts();
int newestSchemaVersion();

/// The statements of a script without its comments. A trigger's body is part of its statement.
QStringList splitStatements(const QString& script);

/// Runs the scripts beyond the database's version, each in one transaction together with its version number:
/// after a kill the schema is the one before or the one after a script, never between.
Result<void> migrate(Database& database, std::span<const MigrationScript> scripts);

/// PRAGMA user_version; 0 for an empty database.
Result<int> schemaVersion(const Database& database);

/// Of the library that is at work, "3.40.1".
Result<QString> sqliteVersion(const Database& database);

} // namespace winnow::engine

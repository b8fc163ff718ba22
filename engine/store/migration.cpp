#include "engine/store/migration.h"

#include "engine/store/database.h"
#include "engine/store/statement.h"
#include "engine/store/statementcache.h"
#include "engine/store/transaction.h"
#include "engine/store/workspacefile.h"

#include <QRegularExpression>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// Comments may hold quotes and semicolons, so they go first; no string of our scripts holds two dashes.
QString withoutComments(QString script)
{
    static const QRegularExpression comment(u"--[^\n]*"_s);
    return script.remove(comment);
}

bool isComplete(QStringView statement)
{
    return !statement.trimmed().startsWith("CREATE TRIGGER"_L1) || statement.endsWith("END;"_L1);
}

Result<void> runScript(Database& database, const MigrationScript& script)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction);
    QStringList statements = splitStatements(script.sql);
    const bool bringsDigests = script.version == firstVersionWithDigests;
    statements.append(u"PRAGMA application_id = %1"_s.arg(workspaceApplicationId));
    statements.append(u"PRAGMA user_version = %1"_s.arg(script.version));
    for (const QString& sql : std::as_const(statements)) {
        if (auto done = Statement(database, sql).run(); !done)
            return done;
    }
    if (const auto filled = bringsDigests ? recomputeDigests(database) : Result<void>(); !filled)
        return filled;
    return transaction->commit();
}

} // namespace

int newestSchemaVersion()
{
    return migrationScripts().back().version;
}

QStringList splitStatements(const QString& script)
{
    const QString text = withoutComments(script);
    QStringList statements;
    qsizetype start = 0;
    for (qsizetype end = text.indexOf(u';'); end >= 0; end = text.indexOf(u';', end + 1)) {
        const QStringView statement = QStringView(text).sliced(start, end + 1 - start);
        if (!isComplete(statement))
            continue;
        statements.append(statement.chopped(1).trimmed().toString());
        start = end + 1;
    }
    return statements;
}

Result<void> migrate(Database& database, std::span<const MigrationScript> scripts)
{
    const auto version = schemaVersion(database);
    if (!version)
        return fail(version);
    for (const MigrationScript& script : scripts) {
        if (script.version <= *version)
            continue;
        if (auto done = runScript(database, script); !done)
            return done;
    }
    database.statements().clear();
    return {};
}

Result<int> schemaVersion(const Database& database)
{
    Statement read(database, u"PRAGMA user_version"_s);
    const auto row = read.step();
    if (!row)
        return fail(row);
    return static_cast<int>(read.integer(0));
}

Result<QString> sqliteVersion(const Database& database)
{
    Statement read(database, u"SELECT sqlite_version()"_s);
    const auto row = read.step();
    return row ? Result<QString>(read.text(0)) : fail(row);
}

} // namespace winnow::engine

#include "engine/store/database.h"

#include "engine/store/connection.h"
#include "engine/store/migration.h"
#include "engine/store/rows.h"
#include "engine/store/schemacheck.h"
#include "engine/store/sqlerror.h"
#include "engine/store/statement.h"
#include "engine/store/statementcache.h"
#include "engine/store/workspacefile.h"
#include "engine/store/workspacelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::Database)
};

QString partialPath(const QString& path)
{
    return path + ".creating"_L1;
}

void removePartial(const QString& path)
{
    for (const QLatin1StringView ending : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(partialPath(path) + ending);
}

Result<void> checkFolder(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo(folder).isDir())
        return {};
    return fail(ErrorCode::NotFound,
        Texts::tr(
            "There is no folder %1, so the workspace %2 cannot be made. Nothing was changed. Make the folder "
            "or choose another.")
            .arg(QDir::toNativeSeparators(folder), QFileInfo(path).fileName()));
}

/// Empty for the line that says that all is well.
Result<QString> readIntegrityLine(const Statement& row)
{
    return row.text(0) == "ok"_L1 ? QString() : Texts::tr("The file is damaged: %1.").arg(row.text(0));
}

Result<QString> readForeignKeyLine(const Statement& row)
{
    return Texts::tr("A row of table %1 refers to a row of %2 that does not exist.")
        .arg(row.text(0), row.text(2));
}

Error missingError(const QString& path)
{
    return {ErrorCode::NotFound,
        Texts::tr("There is no workspace %1. Check the path.").arg(QDir::toNativeSeparators(path))};
}

Error linkedError(const QString& path)
{
    return {ErrorCode::Conflict,
        Texts::tr(
            "The workspace %1 has a second name (a hard link). Under that name its newest answers would "
            "be missing, so it was not opened for changes. Remove the other name, or open a copy.")
            .arg(QDir::toNativeSeparators(path))};
}

Error olderError(const QString& path)
{
    return {ErrorCode::NotSupported,
        Texts::tr("The workspace %1 was written by an older version. It was not changed. Open it once for "
                  "changes to "
                  "bring it up to date.")
            .arg(QDir::toNativeSeparators(path))};
}

/// Whether there is such a file. One that is in use has been looked at already, and must not be again.
Result<bool> inspect(const QString& path)
{
    const auto file = FileIdentity::of(path);
    if (file && FileInUse::isInUse(*file))
        return true;
    const auto header = inspectWorkspaceFile(path, newestSchemaVersion());
    if (!header)
        return fail(header);
    return header->has_value();
}

/// A name that no file has: "reviews-saved.winnow", "reviews-saved-2.winnow", ...
QString freeNameBeside(const QString& path)
{
    const QFileInfo info(path);
    const QString stem = info.dir().filePath(info.completeBaseName()) + u"-saved"_s;
    QString name = stem + u".winnow"_s;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = u"%1-%2.winnow"_s.arg(stem).arg(number);
    return name;
}

} // namespace

/// The steps of opening a workspace file.
class DatabaseOpener {
public:
    using Opened = Result<std::unique_ptr<Database>>;

    /// What a workspace of this program's version has: what its own scripts make.
    static const Result<std::vector<SchemaObject>>& expectedSchema()
    {
        static const Result<std::vector<SchemaObject>> expected = []() -> Result<std::vector<SchemaObject>> {
            const QString inMemory = u":memory:"_s;
            const auto connection = openConnection(inMemory, DatabaseAccess::ReadWrite);
            if (!connection)
                return fail(connection);
            const Database database(inMemory, DatabaseAccess::ReadWrite, *connection, {});
            for (const MigrationScript& script : migrationScripts()) {
                for (const QString& statement : splitStatements(script.sql)) {
                    if (const auto done = Statement(database, statement).run(); !done)
                        return fail(done);
                }
            }
            return schemaObjects(database);
        }();
        return expected;
    }

    static Opened checked(std::unique_ptr<Database> database)
    {
        const auto& expected = expectedSchema();
        if (!expected)
            return fail(expected);
        if (const auto fits = checkSchema(*database, *expected); !fits)
            return fail(fits);
        return database;
    }

    static Opened connect(const QString& path, DatabaseAccess access)
    {
        auto connection = openConnection(path, access);
        if (!connection)
            return fail(connection);
        std::unique_ptr<Database> database(new Database(path, access, *connection, storagePlaceOf(path)));
        if (auto configured = configureConnection(*database); !configured)
            return fail(configured);
        return database;
    }

    static Opened openForReading(const QString& path)
    {
        auto database = connect(path, DatabaseAccess::ReadOnly);
        if (!database)
            return database;
        const auto version = schemaVersion(**database);
        if (!version)
            return fail(version);
        if (*version > newestSchemaVersion())
            return tl::unexpected(tooNewError(path, *version, newestSchemaVersion()));
        if (*version < newestSchemaVersion())
            return tl::unexpected(olderError(path));
        return checked(std::move(*database));
    }

    static Opened openForWriting(const QString& path)
    {
        // A log that a newer version left must be noticed by a reader: a writer would move it into the file
        // on closing.
        if (hasLeftoverLog(path)) {
            const auto probe = openForReading(path);
            if (!probe && probe.error().code != ErrorCode::NotSupported)
                return fail(probe);
        }
        auto database = connect(path, DatabaseAccess::ReadWrite);
        if (!database)
            return database;
        if (auto migrated = migrate(**database, migrationScripts()); !migrated)
            return fail(migrated);
        return checked(std::move(*database));
    }

    /// The whole schema in the one file: what closing would move out of the log stays there when the disk is
    /// full.
    static Result<void> fillNewFile(const QString& path)
    {
        const auto made = openForWriting(path);
        if (!made)
            return fail(made);
        if (auto moved = (*made)->checkpoint(); !moved)
            return moved;
        if (hasLeftoverLog(path))
            return tl::unexpected(errorFor(ErrorCode::Locked, path));
        return {};
    }

    /// A new workspace gets its name when it is complete: a kill leaves no file that later looks foreign.
    static Result<void> create(const QString& path)
    {
        removePartial(path);
        if (auto filled = fillNewFile(partialPath(path)); !filled) {
            removePartial(path);
            return filled;
        }
        if (QFile::rename(partialPath(path), path)) {
            removePartial(path);
            return {};
        }
        removePartial(path);
        return fail(ErrorCode::ReadOnly,
            Texts::tr("The workspace %1 could not be made. Nothing was changed. Choose another folder.")
                .arg(QDir::toNativeSeparators(path)));
    }

    static Opened lockAndOpen(const QString& path)
    {
        if (nameCountOf(path) > 1)
            return tl::unexpected(linkedError(path));
        auto lock = WorkspaceLock::acquire(path);
        if (!lock)
            return fail(lock);
        if (!QFileInfo::exists(path)) {
            if (auto created = create(path); !created)
                return fail(created);
        }
        auto database = openForWriting(path);
        if (database)
            (*database)->m_lock = std::move(*lock);
        return database;
    }
};

Result<std::unique_ptr<Database>> Database::open(const QString& path, DatabaseAccess access)
{
    const QString file = realPath(path);
    const auto isThere = inspect(file);
    if (!isThere)
        return fail(isThere);
    if (access == DatabaseAccess::ReadOnly) {
        if (!*isThere)
            return tl::unexpected(missingError(file));
        return DatabaseOpener::openForReading(file);
    }
    if (auto folder = checkFolder(file); !folder)
        return fail(folder);
    if (*isThere && !QFileInfo(file).isWritable())
        return tl::unexpected(errorFor(ErrorCode::ReadOnly, file));
    return DatabaseOpener::lockAndOpen(file);
}

Result<std::unique_ptr<Database>> Database::openAsItIs(const QString& path)
{
    const QString file = realPath(path);
    const auto isThere = inspect(file);
    if (!isThere)
        return fail(isThere);
    return *isThere ? DatabaseOpener::connect(file, DatabaseAccess::ReadOnly)
                    : tl::unexpected(missingError(file));
}

Database::Database(QString path, DatabaseAccess access, QString connection, StoragePlace place)
    : m_path(std::move(path))
    , m_access(access)
    , m_place(std::move(place))
    , m_connection(std::move(connection))
    , m_files(m_path)
    , m_statements(std::make_unique<StatementCache>(m_connection))
{
}

Database::~Database()
{
    disconnect();
}

void Database::disconnect()
{
    m_statements.reset();
    closeConnection(m_connection);
    m_connection.clear();
}

void Database::noteBreakage(const Error& error) const
{
    if (m_access == DatabaseAccess::ReadWrite && !m_breakage)
        m_breakage = error;
}

Result<void> Database::reconnect()
{
    disconnect();
    m_statements = std::make_unique<StatementCache>(m_connection);
    if (m_files.state() == OpenFiles::State::WorkspaceGone) {
        m_breakage = missingError(m_path);
        return tl::unexpected(*m_breakage);
    }
    auto connection = openConnection(m_path, m_access);
    if (!connection) {
        m_breakage = connection.error();
        return fail(connection);
    }
    m_connection = *connection;
    m_statements = std::make_unique<StatementCache>(m_connection);
    m_files.forgetLog();
    m_durability = Durability::Full;
    m_breakage.reset();
    auto configured = configureConnection(*this);
    if (!configured)
        m_breakage = configured.error();
    return configured;
}

Result<void> Database::checkFiles()
{
    if (m_files.state() == OpenFiles::State::InPlace) {
        m_moved.reset();
        return {};
    }
    if (!m_moved)
        m_moved = movedError();
    return tl::unexpected(*m_moved);
}

Error Database::movedError()
{
    const QString path = QDir::toNativeSeparators(m_path);
    if (m_files.state() == OpenFiles::State::LogGone) {
        const auto saved = checkpoint();
        return {ErrorCode::Moved,
            saved
                ? Texts::tr("Another program has removed or replaced the file %1-wal while the workspace was "
                            "open. This was not saved; everything saved before is safe. Close the workspace "
                            "and open it again.")
                      .arg(path)
                : saved.error().message};
    }
    const QString copy = freeNameBeside(m_path);
    const auto copied = copyTo(copy);
    return {ErrorCode::Moved,
        copied ? Texts::tr(
            "Somebody has moved, replaced or removed %1 while it was open. This was not saved; "
            "everything saved before is in %2. Put the file back, or close the workspace and open "
            "%2.")
                     .arg(path, QDir::toNativeSeparators(copy))
               : Texts::tr(
                   "Somebody has moved, replaced or removed %1 while it was open, so this was not saved. "
                   "Put the file back before you close the workspace. (%2)")
                     .arg(path, copied.error().message)};
}

Result<void> Database::checkpoint()
{
    return Statement(*this, u"PRAGMA wal_checkpoint(TRUNCATE)"_s).run();
}

Result<void> Database::setDurability(Durability durability)
{
    if (durability == m_durability)
        return {};
    m_durability.reset();
    if (const auto set = configureDurability(*this, durability); !set)
        return set;
    m_durability = durability;
    return {};
}

Result<std::vector<QString>> Database::integrityProblems() const
{
    Statement integrity(*this, u"PRAGMA integrity_check"_s);
    auto problems = readRows<QString>(integrity, readIntegrityLine);
    if (problems)
        std::erase(*problems, QString());
    if (!problems && problems.error().code == ErrorCode::Corrupt)
        return std::vector<QString>{problems.error().message}; // too damaged to be checked
    if (!problems || !problems->empty())
        return problems;
    Statement keys(*this, u"PRAGMA foreign_key_check"_s);
    problems = readRows<QString>(keys, readForeignKeyLine);
    const auto version = schemaVersion(*this);
    if (!problems || !problems->empty() || !version || *version < firstVersionWithDigests)
        return version ? problems : fail(version);
    return contentProblems(*this);
}

Result<void> Database::copyTo(const QString& target) const
{
    // A reader is forbidden to write anywhere, but this file is not the workspace, which it has open for
    // reading only in any case.
    const bool isReader = m_access == DatabaseAccess::ReadOnly;
    if (isReader) {
        if (const auto allowed = Statement(*this, u"PRAGMA query_only = 0"_s).run(); !allowed)
            return allowed;
    }
    const auto copied = Statement(*this, u"VACUUM INTO ?"_s).bind(target).run();
    if (isReader) {
        if (const auto forbidden = Statement(*this, u"PRAGMA query_only = 1"_s).run(); !forbidden)
            return forbidden;
    }
    return copied;
}

} // namespace winnow::engine

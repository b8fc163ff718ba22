#include "engine/store/connection.h"

#include "engine/store/sqlerror.h"
#include "engine/store/statement.h"
#include "engine/store/workspacefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QUrl>

#include <atomic>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::Connection)
};

/// How long a reader and the writer wait for each other where there is no log between them.
const QString sharedWaitMs = u"10000"_s;

struct Setting {
    QString name;
    QString value; ///< as it is set and as it reads back
};

std::vector<Setting> commonSettings()
{
    return {
        {u"cell_size_check"_s, u"1"_s},
        {u"foreign_keys"_s, u"1"_s},
        {u"mmap_size"_s, u"0"_s}, // a failing disk must be an error, not a signal
        {u"temp_store"_s, u"2"_s}, // in memory: nothing of the data reaches a temporary file
        {u"trusted_schema"_s, u"0"_s},
    };
}

bool isShared(const Database& database)
{
    return database.place().kind != StoragePlace::Kind::Local;
}

std::vector<Setting> writerSettings(const Database& database)
{
    return {
        {u"busy_timeout"_s, isShared(database) ? sharedWaitMs : u"0"_s},
        {u"journal_mode"_s, isShared(database) ? u"delete"_s : u"wal"_s},
        {u"journal_size_limit"_s, QString::number(walBytesLimit)},
        {u"cache_size"_s, u"-32768"_s}, // KiB
#ifdef Q_OS_MACOS
        {u"fullfsync"_s, u"1"_s},
        {u"checkpoint_fullfsync"_s, u"1"_s},
#endif
    };
}

/// Staged commits fill the log nearly as far as it may grow before they are moved into the file, because each
/// move waits for the disk twice; SQLite moves them behind the commit that reaches the limit, so one batch
/// must have room above it.
std::vector<Setting> durabilitySettings(const Database& database, Durability durability)
{
    if (isShared(database))
        return {{u"synchronous"_s, durability == Durability::Staged ? u"2"_s : u"3"_s}};
    constexpr qint64 pageBytes = 4096;
    if (durability == Durability::Staged)
        return {{u"synchronous"_s, u"1"_s},
            {u"wal_autocheckpoint"_s, QString::number(walBytesLimit / 4 * 3 / pageBytes)}};
    return {{u"synchronous"_s, u"2"_s}, {u"wal_autocheckpoint"_s, u"1000"_s}};
}

std::vector<Setting> readerSettings(const Database& database)
{
    return {
        {u"query_only"_s, u"1"_s},
        {u"cache_size"_s, u"-16384"_s},
        // With a log it only ever waits for the repair after a kill.
        {u"busy_timeout"_s, isShared(database) ? sharedWaitMs : u"250"_s},
    };
}

Result<void> applySetting(const Database& database, const Setting& setting)
{
    if (auto set = Statement(database, u"PRAGMA %1 = %2"_s.arg(setting.name, setting.value)).run(); !set)
        return set;
    Statement read(database, u"PRAGMA %1"_s.arg(setting.name));
    const auto row = read.step();
    if (!row)
        return fail(row);
    // SQLite leaves out the row of a setting that its build does not have, such as memory mapping.
    if (*row && read.text(0) != setting.value) {
        return fail(ErrorCode::Internal,
            Texts::tr(
                "The database setting %1 is %2 instead of %3, so %4 was not opened. It was not changed.")
                .arg(setting.name, read.text(0), setting.value, database.path()));
    }
    return {};
}

Result<void> applySettings(const Database& database, const std::vector<Setting>& settings)
{
    for (const Setting& setting : settings) {
        if (auto done = applySetting(database, setting); !done)
            return done;
    }
    return {};
}

/// A folder that we cannot write has room neither for a log nor for its index. Without a log the file is
/// complete by itself and can be read as one that does not change.
bool needsImmutable(const QString& path, DatabaseAccess access)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    return access == DatabaseAccess::ReadOnly && !folder.isWritable() && !hasLeftoverLog(path);
}

QString connectOptions(DatabaseAccess access)
{
    const QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=250"_s;
    return access == DatabaseAccess::ReadOnly ? options + u";QSQLITE_OPEN_READONLY"_s : options;
}

QString connectName(const QString& path, DatabaseAccess access)
{
    const QString uri = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    return needsImmutable(path, access) ? uri + u"?immutable=1"_s : uri;
}

} // namespace

Result<QString> openConnection(const QString& path, DatabaseAccess access)
{
    static std::atomic<int> opened = 0;
    const QString name = u"winnow-%1"_s.arg(++opened);
    QSqlError error;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setConnectOptions(connectOptions(access));
        connection.setDatabaseName(connectName(path, access));
        if (connection.open())
            return name;
        error = connection.lastError();
    }
    closeConnection(name);
    return tl::unexpected(errorOf(error, path));
}

void closeConnection(const QString& name)
{
    QSqlDatabase::removeDatabase(name);
}

Result<void> configureConnection(const Database& database)
{
    const bool writes = database.access() == DatabaseAccess::ReadWrite;
    if (auto done = applySettings(database, commonSettings()); !done)
        return done;
    if (auto done = applySettings(database, writes ? writerSettings(database) : readerSettings(database));
        !done || !writes)
        return done;
    return configureDurability(database, Durability::Full);
}

Result<void> configureDurability(const Database& database, Durability durability)
{
    return applySettings(database, durabilitySettings(database, durability));
}

} // namespace winnow::engine

#include "engine/store/sqlerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlError>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SqlError)
};

QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull:
        return Texts::tr("The disk is full, so %1 could not be changed. Everything saved before is safe. "
                         "Make room and try again.");
    case ErrorCode::Locked:
        return Texts::tr("Another program is using %1. Nothing was changed. Close it there and try again.");
    case ErrorCode::ReadOnly:
        return Texts::tr(
            "%1 cannot be written. Nothing was changed. Check its permissions, or copy it to a place "
            "that can be written.");
    case ErrorCode::Corrupt:
        return Texts::tr(
            "%1 is damaged. Do not delete it or the files beside it: copy them, then use a backup.");
    case ErrorCode::NoMemory:
        return Texts::tr("There was not enough memory to work on %1. Everything saved before is safe. Close "
                         "other programs and try again.");
    case ErrorCode::Unreadable:
        return Texts::tr("%1 could not be read or written by the system. Everything saved before is safe. "
                         "Check the disk and the permissions, then open the workspace again.");
    default:
        return Texts::tr("%1 refused a change. Everything saved before is safe. Please report this.");
    }
}

/// All statements are the program's own, so what they name is missing only where the schema itself is
/// damaged.
bool isSchemaDamaged(int resultCode, const QString& sqliteText)
{
    return resultCode == 1 // SQLITE_ERROR
        && (sqliteText.startsWith("no such table"_L1) || sqliteText.startsWith("no such column"_L1));
}

ErrorCode errorCodeOf(const QSqlError& error)
{
    const int resultCode = error.nativeErrorCode().toInt();
    return isSchemaDamaged(resultCode, error.databaseText()) ? ErrorCode::Corrupt
                                                             : errorCodeOfSqlite(resultCode);
}

} // namespace

ErrorCode errorCodeOfSqlite(int resultCode)
{
    switch (resultCode & 0xff) { // the low byte of an extended code is the primary one
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorCode::Locked;
    case 3: // SQLITE_PERM
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return ErrorCode::Unreadable;
    case 7: // SQLITE_NOMEM
        return ErrorCode::NoMemory;
    case 8: // SQLITE_READONLY
        return ErrorCode::ReadOnly;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ErrorCode::Corrupt;
    case 13: // SQLITE_FULL
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::Internal;
    }
}

bool breaksConnection(int resultCode)
{
    const int primary = resultCode & 0xff;
    return primary == 10 || primary == 11 || primary == 26; // SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB
}

Error errorFor(ErrorCode code, const QString& path)
{
    return {code, sentence(code).arg(QDir::toNativeSeparators(path))};
}

Error errorOf(const QSqlError& error, const QString& path)
{
    const Error plain = errorFor(errorCodeOf(error), path);
    return {plain.code,
        Texts::tr("%1 (SQLite: %2, code %3)")
            .arg(plain.message, error.databaseText(), error.nativeErrorCode())};
}

} // namespace winnow::engine

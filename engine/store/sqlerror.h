#pragma once

#include "engine/base/error.h"

#include <QString>

class QSqlError;

namespace winnow::engine {

/// SQLite's failures as a person meets them. `path` is the workspace file that the sentence names.
Error errorOf(const QSqlError& error, const QString& path);

/// The same sentence without what SQLite says.
Error errorFor(ErrorCode code, const QString& path);

/// The kind of a SQLite result code, primary or extended.
ErrorCode errorCodeOfSqlite(int resultCode);

/// Whether after this code nothing that the connection believes of its file can be relied on: the disk
/// failed, or the file is damaged. Above all a failed sync must not be tried again, because the system may
/// have dropped what it could not write and then reports success.
bool breaksConnection(int resultCode);

} // namespace winnow::engine

#pragma once

#include "engine/base/result.h"
#include "engine/store/database.h"

#include <QString>

#include <memory>

namespace winnow::engine {

/// Bytes that a write-ahead log keeps on the disk at most while nobody writes.
inline constexpr qint64 walBytesLimit = 64 * 1024 * 1024;

/// Opens a Qt SQL connection under a name of its own for the calling thread and returns the name.
Result<QString> openConnection(const QString& path, DatabaseAccess access);
void closeConnection(const QString& name);

/// Sets what keeps the data safe (write-ahead log, full synchronisation, checked pages, no trusted schema,
/// ...) and reads each setting back: Internal when one does not hold.
Result<void> configureConnection(const Database& database);

/// The settings of a writer that depend on it, read back like the others.
Result<void> configureDurability(const Database& database, Durability durability);

} // namespace winnow::engine

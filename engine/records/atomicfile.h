#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace winnow::engine {

/// What became of a write that failed: DiskFull, or ReadOnly with the device's reason.
Error writeFailure(const QIODevice& device);

/// Writes a file so that `path` holds either the whole new content or what it held before: `write` fills a
/// temporary file beside it, which replaces the target only after everything has reached the disk. When
/// `write` or the disk fails the temporary file is removed. Errors: DiskFull, ReadOnly (the folder or file
/// cannot be written), or what `write` returned.
Result<void> writeFileAtomically(const QString& path, const std::function<Result<void>(QIODevice&)>& write);
/// The same for bytes that are in memory.
Result<void> writeBytesAtomically(const QString& path, const QByteArray& bytes);

} // namespace winnow::engine

#pragma once

#include <QString>

namespace winnow::engine {

/// Waits until what was written to the file is on the disk. False when the system cannot say so.
bool flushFile(const QString& path);

/// The same for a folder: that its files have the names they have now. True where a system has no such thing.
bool flushFolder(const QString& path);

} // namespace winnow::engine

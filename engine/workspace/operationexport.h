#pragma once

#include "engine/workspace/exportsource.h"

class QIODevice;

namespace winnow::engine {

/// The session's part of the log, oldest first: one JSON object per operation with all its members, hashes in
/// hexadecimal. Returns the lines written.
Result<qint64> writeOperations(const ExportSource& source, QIODevice& device);

} // namespace winnow::engine

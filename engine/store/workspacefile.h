#pragma once

#include "engine/base/result.h"

#include <QString>
#include <QtGlobal>

#include <optional>

namespace winnow::engine {

/// "WNNW" in the header of every workspace file.
inline constexpr quint32 workspaceApplicationId = 0x574E4E57;

/// Where a workspace lies, whatever link leads to it: lock, log, index and backups lie beside the file
/// itself.
QString realPath(const QString& path);

/// What the first bytes of a workspace file say.
struct WorkspaceHeader {
    int schemaVersion = 0;
};

/// Reads the header with plain file access, so that nothing is changed or made beside a file that is refused.
/// None when there is no such file; Unreadable, Foreign (also an empty file), TooNew or Corrupt (cut off)
/// with a sentence. A write-ahead log that a killed process left may hold newer changes than the header
/// shows.
Result<std::optional<WorkspaceHeader>> inspectWorkspaceFile(const QString& path, int newestVersion);

/// The refusal of a file that a newer version wrote; names both versions.
Error tooNewError(const QString& path, int version, int newestVersion);

/// A write-ahead log with changes that are not yet in the file itself.
bool hasLeftoverLog(const QString& path);
/// A journal with what a change that did not come to its end has to be taken back to.
bool hasLeftoverJournal(const QString& path);

} // namespace winnow::engine

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/workspace/backupfile.h"

#include <QString>

#include <optional>

namespace winnow::engine {

/// Copies a workspace into its backup folder while others may work in it, checks the copy, and removes old
/// backups that make room. Whole or not at all: what an earlier run has left unfinished goes away. Blocks, so
/// call it from a worker thread. DiskFull, ReadOnly, Corrupt and the errors of opening; the workspace is
/// never changed.
Result<Backup> makeBackup(const QString& workspacePath, BackupReason reason, const Clock& clock);

/// The same unless there is nothing new: no operations at all, or none since the newest backup. Then nothing.
Result<std::optional<Backup>> backUpWhatIsNew(
    const QString& workspacePath, BackupReason reason, const Clock& clock);

/// The same for work that goes on in any case: a sentence for the person when it could not be done, else an
/// empty one.
QString backUpBefore(const QString& workspacePath, BackupReason reason, const Clock& clock);

/// Writes a copy to a file of the person's choice. Conflict when there is such a file.
Result<void> copyWorkspace(const QString& workspacePath, const QString& target);

struct RestoreOutcome {
    QString setAside; ///< where the workspace lies that was in the place; empty when there was none
    qint64 operation = 0; ///< seq of the newest operation now
};

/// Puts a copy of a backup in the place of a workspace, brought up to this version. The workspace that is
/// there is set aside whole, under a name that says so, never removed. Locked while anybody has it open for
/// writing; Corrupt for a backup that does not hold; after any failure the workspace is as it was.
Result<RestoreOutcome> restoreBackup(
    const QString& workspacePath, const QString& backupPath, const Clock& clock);

/// Backs a file up that is of an older version and is about to be brought up to date; nothing for any other.
Result<void> backUpBeforeUpdate(const QString& workspacePath, const Clock& clock);

} // namespace winnow::engine

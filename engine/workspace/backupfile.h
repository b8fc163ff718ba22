#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace winnow::engine {

/// Why a backup was made.
enum class BackupReason {
    ByHand,
    Interval, ///< enough time had passed, with answers in it
    BeforeUpdate, ///< before the file was brought up to a newer version
    BeforeImport, ///< before a table, answers or clusters were imported
    BeforeRestore, ///< before another backup took the workspace's place
};

/// A copy of a workspace, as the name of its file says.
struct Backup {
    QString path;
    qint64 madeMs = 0; ///< UTC
    BackupReason reason = BackupReason::ByHand;
    qint64 operation = 0; ///< seq of the newest one in it, 0 for none
    qint64 bytes = 0;

    bool operator==(const Backup&) const = default;
};

/// The folder beside a workspace in which its backups lie.
QString backupFolder(const QString& workspacePath);

/// "2026-11-26T17-30-05-123Z op42 by-hand.winnow": sorts by time, and is a file name on every system.
QString backupFileName(qint64 madeMs, qint64 operation, BackupReason reason);
/// Nothing for a name that backupFileName() does not give.
std::optional<Backup> backupFromFileName(const QString& name);

/// The backups of a workspace, newest first; other files in the folder are none.
std::vector<Backup> listBackups(const QString& workspacePath);

/// Those that make room: all of the last two days stay, and of what is older the newest of each of 7 days, 4
/// weeks and 6 months (of 30 days), counted back from `nowMs`. The newest of all always stays. `backups` come
/// newest first.
std::vector<Backup> backupsToRemove(const std::vector<Backup>& backups, qint64 nowMs);

/// A translated phrase: "before an import".
QString backupReasonText(BackupReason reason);

} // namespace winnow::engine

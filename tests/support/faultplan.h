#pragma once

#include <QFlags>
#include <QtGlobal>

namespace winnow::tests {

/// What SQLite asks of the file system and a fault can strike.
enum class FileOperation {
    Open = 0x01,
    Write = 0x02,
    Sync = 0x04,
    Truncate = 0x08,
    Delete = 0x10,
    Lock = 0x20, ///< of the file itself, as without a write-ahead log
    ShmMap = 0x40,
    ShmLock = 0x80, ///< of the write-ahead log's index: who reads, who writes
};
Q_DECLARE_FLAGS(FileOperations, FileOperation)
Q_DECLARE_OPERATORS_FOR_FLAGS(FileOperations)

/// All that changes a file or the right to change it. Locks of the index are left out: they change nothing
/// that outlives the process.
inline constexpr FileOperations lastingOperations = FileOperation::Open | FileOperation::Write
    | FileOperation::Sync | FileOperation::Truncate | FileOperation::Delete | FileOperation::Lock
    | FileOperation::ShmMap;

enum class Fault {
    IoError, ///< the operation's own SQLITE_IOERR_...
    DiskFull,
    CannotOpen,
    Busy,
    ShortWrite, ///< half of the bytes are written, then an error
    Exit, ///< the process ends before the operation, as after kill -9: exit code 137
    ExitMidWrite, ///< the same with half of the bytes written
};

enum class Repeat { Once, ForEver };

/// Which operation fails, and how.
struct FaultPlan {
    FileOperations operations = lastingOperations; ///< those that are counted
    qint64 nth = 0; ///< the first one that is struck, counted from 1; 0: none
    Fault fault = Fault::IoError;
    Repeat repeat = Repeat::Once;
};

/// The exit code of a process that a fault has ended.
inline constexpr int killedExitCode = 137;

} // namespace winnow::tests

#pragma once

#include <QString>

namespace winnow::engine {

/// What kind of failure happened; callers branch on it, people read Error::message.
enum class ErrorCode {
    InvalidInput, ///< a file, value or argument that cannot be used as it is
    NotFound,
    Unreadable, ///< exists but cannot be read: permissions, a directory, a device
    NotSupported,
    Locked, ///< another process holds the workspace
    DiskFull,
    ReadOnly,
    Corrupt, ///< the workspace is damaged
    TooNew, ///< the workspace was written by a newer version
    Foreign, ///< a file that is not a workspace
    Cancelled,
    Moved, ///< the workspace's files were moved, replaced or removed while it was open
    NoMemory,
    Conflict, ///< the state changed under the caller
    Internal,
};

/// A failure that travels to the person: one sentence or two that say what happened, what is safe and what to
/// do.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;

    bool operator==(const Error&) const = default;
};

/// The stable name of a code in `--json` output, in snake case ("disk_full").
QString errorCodeName(ErrorCode code);

} // namespace winnow::engine

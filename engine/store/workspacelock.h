#pragma once

#include "engine/base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace winnow::engine {

/// Keeps a second writing process away from a workspace: `<file>.lock` with process, host and time. The lock
/// of a process that died is taken over.
class WorkspaceLock {
public:
    /// At once, except that a lock file without a name in it gets a second to be signed: Locked names the
    /// holder; ReadOnly when no lock file can be made there.
    static Result<std::unique_ptr<WorkspaceLock>> acquire(const QString& workspacePath);

    /// Where the lock of a workspace lies.
    static QString lockPath(const QString& workspacePath);

private:
    explicit WorkspaceLock(const QString& workspacePath);

    QLockFile m_lock;
};

} // namespace winnow::engine

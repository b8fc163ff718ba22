#include "engine/store/workspacelock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::WorkspaceLock)
};

Error lockedError(const QString& workspacePath, const QLockFile& lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    lock.getLockInfo(&process, &host, &program);
    const QDateTime since = QFileInfo(lock.fileName()).lastModified();
    return {ErrorCode::Locked,
        Texts::tr("The workspace %1 is in use by %2 (process %3 on %4) since %5. Nothing was changed. "
                  "Go on there, or close it and try again.")
            .arg(QDir::toNativeSeparators(workspacePath), program)
            .arg(process)
            .arg(host, QLocale().toString(since, QLocale::ShortFormat))};
}

Error readOnlyError(const QString& workspacePath)
{
    return {ErrorCode::ReadOnly,
        Texts::tr(
            "The folder of %1 cannot be written, so the workspace cannot be opened for changes. Nothing was "
            "changed. Copy it to a place that can be written.")
            .arg(QDir::toNativeSeparators(workspacePath))};
}

bool isSigned(const QLockFile& lock)
{
    qint64 process = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&process, &host, &program);
}

/// A process that was killed between making the lock file and writing its name into it would keep everybody
/// away for good: Qt takes no lock for stale of which it cannot tell whose it is. A living process signs
/// within microseconds, and has locked the file by the means of the system, so that it is not removed under
/// it.
bool takeOverUnsigned(QLockFile& lock)
{
    constexpr int signingMs = 1000;
    if (isSigned(lock))
        return false;
    if (lock.tryLock(signingMs))
        return true;
    return !isSigned(lock) && lock.removeStaleLockFile() && lock.tryLock(0);
}

} // namespace

WorkspaceLock::WorkspaceLock(const QString& workspacePath)
    : m_lock(lockPath(workspacePath))
{
    // A review may last for days: only a holder that has died gives its lock away, never one that is merely
    // old.
    m_lock.setStaleLockTime(0);
}

Result<std::unique_ptr<WorkspaceLock>> WorkspaceLock::acquire(const QString& workspacePath)
{
    std::unique_ptr<WorkspaceLock> lock(new WorkspaceLock(workspacePath));
    if (lock->m_lock.tryLock(0))
        return lock;
    if (lock->m_lock.error() == QLockFile::LockFailedError && takeOverUnsigned(lock->m_lock))
        return lock;
    if (lock->m_lock.error() == QLockFile::LockFailedError)
        return tl::unexpected(lockedError(workspacePath, lock->m_lock));
    return tl::unexpected(readOnlyError(workspacePath));
}

QString WorkspaceLock::lockPath(const QString& workspacePath)
{
    return workspacePath + ".lock"_L1;
}

} // namespace winnow::engine

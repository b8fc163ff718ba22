#include "engine/workspace/backups.h"

#include "engine/base/durablefile.h"
#include "engine/store/backupsource.h"
#include "engine/store/database.h"
#include "engine/store/migration.h"
#include "engine/store/operationstore.h"
#include "engine/store/workspacefile.h"
#include "engine/store/workspacelock.h"
#include "engine/workspace/workspacereplacement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <memory>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct BackupsText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::BackupsText)
};

const QString partialEnding = u".partial"_s;

void removeUnfinished(const QDir& folder)
{
    const QStringList names = folder.entryList({u"*"_s + partialEnding}, QDir::Files);
    for (const QString& name : names)
        QFile::remove(folder.filePath(name));
}

Error folderError(const QString& folder)
{
    return {ErrorCode::ReadOnly,
        BackupsText::tr(
            "The folder %1 for backups cannot be made or written. Nothing was changed. Back up to "
            "a file of your choice.")
            .arg(QDir::toNativeSeparators(folder))};
}

void thinOut(const QString& workspacePath, qint64 nowMs)
{
    for (const Backup& backup : backupsToRemove(listBackups(workspacePath), nowMs))
        QFile::remove(backup.path);
}

/// Two backups of one millisecond differ in their names all the same.
QString freeName(const QString& folder, qint64 nowMs, qint64 operation, BackupReason reason)
{
    QString name;
    do {
        name = folder + u'/' + backupFileName(nowMs++, operation, reason);
    } while (QFileInfo::exists(name));
    return name;
}

Result<Backup> copyIntoFolder(
    const BackupSource& source, const QString& workspacePath, BackupReason reason, qint64 nowMs)
{
    const auto operation = source.newestOperation();
    if (!operation)
        return fail(operation);
    const QString folder = backupFolder(workspacePath);
    if (!QDir().mkpath(folder))
        return tl::unexpected(folderError(folder));
    removeUnfinished(QDir(folder));
    const QString target = freeName(folder, nowMs, *operation, reason);
    if (const auto copied = source.copyTo(target + partialEnding); !copied)
        return fail(copied);
    if (!QFile::rename(target + partialEnding, target)) {
        QFile::remove(target + partialEnding);
        return tl::unexpected(folderError(folder));
    }
    flushFolder(folder);
    auto made = backupFromFileName(QFileInfo(target).fileName());
    made->path = target;
    made->bytes = QFileInfo(target).size();
    return *made;
}

} // namespace

Result<Backup> makeBackup(const QString& workspacePath, BackupReason reason, const Clock& clock)
{
    const auto source = BackupSource::open(workspacePath);
    if (!source)
        return fail(source);
    auto backup = copyIntoFolder(**source, workspacePath, reason, clock.wallMs());
    if (backup)
        thinOut(workspacePath, clock.wallMs());
    return backup;
}

Result<std::optional<Backup>> backUpWhatIsNew(
    const QString& workspacePath, BackupReason reason, const Clock& clock)
{
    const auto source = BackupSource::open(workspacePath);
    if (!source)
        return fail(source);
    const auto newest = (*source)->newestOperation();
    if (!newest)
        return fail(newest);
    const std::vector<Backup> backups = listBackups(workspacePath);
    const qint64 saved = backups.empty() ? 0 : backups.front().operation;
    if (*newest == saved)
        return std::optional<Backup>();
    auto backup = makeBackup(workspacePath, reason, clock);
    return backup ? Result<std::optional<Backup>>(std::move(*backup)) : fail(backup);
}

QString backUpBefore(const QString& workspacePath, BackupReason reason, const Clock& clock)
{
    const auto backup = backUpWhatIsNew(workspacePath, reason, clock);
    return backup
        ? QString()
        : BackupsText::tr("The workspace could not be backed up before. %1").arg(backup.error().message);
}

Result<void> copyWorkspace(const QString& workspacePath, const QString& target)
{
    if (QFileInfo::exists(target))
        return fail(ErrorCode::Conflict,
            BackupsText::tr("There is a file %1 already. Nothing was written; choose another name.")
                .arg(QDir::toNativeSeparators(target)));
    const auto source = BackupSource::open(workspacePath);
    if (!source)
        return fail(source);
    if (const auto copied = (*source)->copyTo(target); !copied)
        return copied;
    flushFolder(QFileInfo(target).absolutePath());
    return {};
}

Result<RestoreOutcome> restoreBackup(const QString& path, const QString& backupPath, const Clock& clock)
{
    const QString workspacePath = realPath(path);
    const auto lock = WorkspaceLock::acquire(workspacePath);
    if (!lock)
        return fail(lock);
    const QString preparing = preparingPath(workspacePath);
    removeWithCompanions(preparing);
    if (const auto copied = copyWorkspace(backupPath, preparing); !copied)
        return fail(copied);
    const auto operation = prepareCopy(preparing);
    if (!operation) {
        removeWithCompanions(preparing);
        return fail(operation);
    }
    const auto aside = replaceWorkspace(workspacePath, preparing, clock);
    return aside ? Result<RestoreOutcome>(RestoreOutcome{*aside, *operation}) : fail(aside);
}

Result<void> backUpBeforeUpdate(const QString& workspacePath, const Clock& clock)
{
    const auto source = BackupSource::open(workspacePath);
    const auto version = source ? (*source)->schemaVersion() : fail(source);
    if (!version || *version >= newestSchemaVersion())
        return {}; // what is wrong with a file is said by whoever opens it
    const auto backup = makeBackup(workspacePath, BackupReason::BeforeUpdate, clock);
    return backup ? Result<void>() : fail(backup);
}

} // namespace winnow::engine

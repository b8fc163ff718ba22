#include "app/cli/commands.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/salvage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(BackupCommands)
};

QString timeText(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds).toString(Qt::ISODate);
}

QJsonObject jsonOf(const engine::Backup& backup)
{
    return {{u"path"_s, backup.path},
        {u"made"_s, QDateTime::fromMSecsSinceEpoch(backup.madeMs, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"reason"_s, engine::backupReasonText(backup.reason)}, {u"operation"_s, backup.operation},
        {u"bytes"_s, backup.bytes}};
}

Outcome runBackup(const Arguments& arguments, const Environment& environment)
{
    const auto path = workspacePath(arguments);
    if (!path)
        return tl::unexpected(path.error());
    if (!arguments.words().isEmpty()) {
        const QString target = arguments.word(0);
        if (const auto copied = engine::copyWorkspace(*path, target); !copied)
            return failed(copied);
        return Report{.json = {{u"path"_s, target}, {u"bytes"_s, QFileInfo(target).size()}},
            .text = BackupText::tr("Wrote a copy to %1.").arg(QDir::toNativeSeparators(target)) + u'\n'};
    }
    const auto backup = engine::makeBackup(*path, engine::BackupReason::ByHand, environment.clock);
    if (!backup)
        return failed(backup);
    return Report{.json = jsonOf(*backup),
        .text = BackupText::tr("Backed up to %1.").arg(QDir::toNativeSeparators(backup->path)) + u'\n'};
}

Outcome runBackups(const Arguments& arguments, const Environment&)
{
    const auto path = workspacePath(arguments);
    if (!path)
        return tl::unexpected(path.error());
    QJsonArray list;
    TextTable table({{BackupText::tr("made")}, {BackupText::tr("reason")},
        {BackupText::tr("operations up to"), Align::Right}, {BackupText::tr("size"), Align::Right},
        {BackupText::tr("file")}});
    for (const engine::Backup& backup : engine::listBackups(*path)) {
        list.append(jsonOf(backup));
        table.addRow({timeText(backup.madeMs), engine::backupReasonText(backup.reason),
            QString::number(backup.operation), QLocale::c().formattedDataSize(backup.bytes),
            QDir::toNativeSeparators(backup.path)});
    }
    return Report{.json = {{u"backups"_s, list}}, .text = table.text()};
}

Outcome runRestore(const Arguments& arguments, const Environment& environment)
{
    const auto path = workspacePath(arguments);
    if (!path)
        return tl::unexpected(path.error());
    const auto restored = engine::restoreBackup(*path, arguments.word(0), environment.clock);
    if (!restored)
        return failed(restored);
    const QString aside = restored->setAside.isEmpty()
        ? QString()
        : BackupText::tr("What was there is now %1.").arg(QDir::toNativeSeparators(restored->setAside))
            + u'\n';
    return Report{.json = {{u"set_aside"_s, restored->setAside}, {u"operation"_s, restored->operation}},
        .text
        = BackupText::tr("Restored, with all operations up to %1.").arg(restored->operation) + u'\n' + aside};
}

QString textOf(const engine::SalvageOutcome& outcome)
{
    QString text = outcome.backup.isEmpty()
        ? BackupText::tr("Made a workspace from what the file still gave, with %1 operations.")
              .arg(outcome.operations)
        : BackupText::tr("Made a workspace from the backup %1, with %2 operations.")
              .arg(QDir::toNativeSeparators(outcome.backup))
              .arg(outcome.operations);
    text += u'\n';
    if (outcome.fromJournal > 0)
        text += BackupText::tr("%1 of the operations came from the journal alone.").arg(outcome.fromJournal)
            + u'\n';
    if (outcome.unusable > 0)
        text += BackupText::tr("%1 operations no longer fit and were left out; the journal that was set "
                               "aside keeps them.")
                    .arg(outcome.unusable)
            + u'\n';
    if (outcome.damagedTables > 0)
        text += BackupText::tr("Rows of %1 tables may be missing.").arg(outcome.damagedTables) + u'\n';
    return text + BackupText::tr("What was there is now %1.").arg(QDir::toNativeSeparators(outcome.setAside))
        + u'\n';
}

Outcome runSalvage(const Arguments& arguments, const Environment& environment)
{
    const auto path = workspacePath(arguments);
    if (!path)
        return tl::unexpected(path.error());
    const auto outcome = engine::salvageWorkspace(*path, environment.clock, environment.progress);
    if (!outcome)
        return failed(outcome);
    return Report{.json = {{u"backup"_s, outcome->backup}, {u"operations"_s, outcome->operations},
                      {u"from_journal"_s, outcome->fromJournal}, {u"unusable"_s, outcome->unusable},
                      {u"damaged_tables"_s, outcome->damagedTables}, {u"set_aside"_s, outcome->setAside}},
        .text = textOf(*outcome)};
}

} // namespace

Command salvageCommand()
{
    return {u"salvage"_s, {},
        BackupText::tr(
            "Makes a workspace out of what is left of a damaged one: its rows or the newest backup, "
            "and the answers of its log and journal. The damaged one is set aside."),
        {0, 0}, {workspaceOption()}, runSalvage};
}

Command backupCommand()
{
    return {u"backup"_s, u"[OUT]"_s,
        BackupText::tr("Backs the workspace up, also while it is open in the window: to a file, or into its "
                       "backup folder, where old ones are thinned out."),
        {0, 1}, {workspaceOption()}, runBackup};
}

Command backupsCommand()
{
    return {u"backups"_s, {}, BackupText::tr("Lists the backups of the workspace, newest first."), {0, 0},
        {workspaceOption()}, runBackups};
}

Command restoreCommand()
{
    return {u"restore"_s, u"BACKUP"_s,
        BackupText::tr("Puts a backup in the place of the workspace, which is set aside and never removed."),
        {1, 1}, {workspaceOption()}, runRestore};
}

} // namespace winnow::app

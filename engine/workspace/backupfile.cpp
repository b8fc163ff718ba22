#include "engine/workspace/backupfile.h"

#include "engine/store/workspacefile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct BackupFileText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::BackupFileText)
};

constexpr qint64 dayMs = qint64{24} * 3'600'000;
constexpr qint64 allKeptMs = 2 * dayMs;

const QString timeFormat = u"yyyy-MM-ddTHH-mm-ss-zzz"_s;

const std::array reasonNames{
    u"by-hand"_s, u"interval"_s, u"before-update"_s, u"before-import"_s, u"before-restore"_s};

std::optional<BackupReason> reasonFromName(const QString& name)
{
    const auto found = std::find(reasonNames.begin(), reasonNames.end(), name);
    if (found == reasonNames.end())
        return std::nullopt;
    return static_cast<BackupReason>(found - reasonNames.begin());
}

/// A way of counting time back in slots, of each of which the newest backup stays.
struct Slots {
    qint64 lengthMs = 0;
    qint64 count = 0;
};

constexpr std::array<Slots, 3> keptSlots{{{dayMs, 7}, {7 * dayMs, 4}, {30 * dayMs, 6}}};

} // namespace

QString backupFolder(const QString& workspacePath)
{
    const QFileInfo file(realPath(workspacePath));
    return file.absolutePath() + u'/' + file.completeBaseName() + u".backups"_s;
}

QString backupFileName(qint64 madeMs, qint64 operation, BackupReason reason)
{
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(madeMs, Qt::UTC);
    return u"%1Z op%2 %3.winnow"_s.arg(
        made.toString(timeFormat), QString::number(operation), reasonNames[static_cast<std::size_t>(reason)]);
}

std::optional<Backup> backupFromFileName(const QString& name)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d-\\d{3})Z op(\\d{1,18}) ([a-z-]+)\\.winnow$"_s);
    const QRegularExpressionMatch match = form.match(name);
    QDateTime made = QDateTime::fromString(match.captured(1), timeFormat);
    const auto reason = reasonFromName(match.captured(3));
    if (!match.hasMatch() || !made.isValid() || !reason)
        return std::nullopt;
    made.setTimeZone(QTimeZone::utc());
    return Backup{name, made.toMSecsSinceEpoch(), *reason, match.captured(2).toLongLong(), 0};
}

std::vector<Backup> listBackups(const QString& workspacePath)
{
    std::vector<Backup> backups;
    const QDir folder(backupFolder(workspacePath));
    const QFileInfoList files = folder.entryInfoList({u"*.winnow"_s}, QDir::Files);
    for (const QFileInfo& file : files) {
        auto backup = backupFromFileName(file.fileName());
        if (!backup)
            continue;
        backup->path = file.absoluteFilePath();
        backup->bytes = file.size();
        backups.push_back(std::move(*backup));
    }
    std::sort(backups.begin(), backups.end(), [](const Backup& one, const Backup& other) {
        return std::pair(one.madeMs, one.path) > std::pair(other.madeMs, other.path);
    });
    return backups;
}

std::vector<Backup> backupsToRemove(const std::vector<Backup>& backups, qint64 nowMs)
{
    std::vector<Backup> removed;
    std::array<std::set<qint64>, keptSlots.size()> seen;
    for (const Backup& backup : backups) {
        const qint64 age = nowMs - backup.madeMs;
        bool isKept = age < allKeptMs || &backup == &backups.front();
        for (std::size_t kind = 0; kind < keptSlots.size(); ++kind) {
            const qint64 slot = age / keptSlots[kind].lengthMs;
            const bool isFirst = slot < keptSlots[kind].count && seen[kind].insert(slot).second;
            isKept = isKept || isFirst;
        }
        if (!isKept)
            removed.push_back(backup);
    }
    return removed;
}

QString backupReasonText(BackupReason reason)
{
    switch (reason) {
    case BackupReason::ByHand:
        return BackupFileText::tr("made by hand");
    case BackupReason::Interval:
        return BackupFileText::tr("made from time to time");
    case BackupReason::BeforeUpdate:
        return BackupFileText::tr("before an update of the file");
    case BackupReason::BeforeImport:
        return BackupFileText::tr("before an import");
    case BackupReason::BeforeRestore:
        return BackupFileText::tr("before a restore");
    }
    return {};
}

} // namespace winnow::engine

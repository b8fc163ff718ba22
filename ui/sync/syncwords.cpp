#include "ui/sync/syncwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::SyncWords)
};

QString timeText(qint64 milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds);
    const bool isToday = time.date() == QDate::currentDate();
    return isToday ? QLocale().toString(time.time(), QLocale::ShortFormat)
                   : QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

QString profileStateText(const engine::Profile& profile, const engine::OutboxCounts& counts, qint64 nowMs)
{
    if (profile.isPaused)
        return SyncWords::tr("⏸ Paused");
    if (profile.nextDueMs > nowMs && profile.serverAsked)
        return SyncWords::tr("⏳ Waiting until %1 (the server asked)").arg(timeText(profile.nextDueMs));
    if (!profile.trouble.isEmpty())
        return SyncWords::tr("⚠ %1").arg(profile.trouble);
    if (counts.conflicts > 0)
        return SyncWords::tr("⚠ %n conflicts", nullptr, static_cast<int>(counts.conflicts));
    if (counts.blocked > 0)
        return SyncWords::tr("⚠ %n blocked", nullptr, static_cast<int>(counts.blocked));
    if (counts.waiting > 0)
        return SyncWords::tr("↑ %n waiting", nullptr, static_cast<int>(counts.waiting));
    return profile.lastSyncMs == 0 ? SyncWords::tr("Never synced") : SyncWords::tr("✓ Up to date");
}

QString syncSummaryText(const engine::OutboxCounts& counts, qint64 lastSyncMs, bool hasProfiles)
{
    if (!hasProfiles)
        return {};
    QStringList parts;
    if (counts.waiting > 0)
        parts.append(SyncWords::tr("↑ %n waiting", nullptr, static_cast<int>(counts.waiting)));
    if (counts.conflicts > 0)
        parts.append(SyncWords::tr("⚠ %n conflicts", nullptr, static_cast<int>(counts.conflicts)));
    if (counts.blocked > 0)
        parts.append(SyncWords::tr("⚠ %n blocked", nullptr, static_cast<int>(counts.blocked)));
    parts.append(lastSyncMs == 0 ? SyncWords::tr("never synced")
                                 : SyncWords::tr("last sync %1").arg(timeText(lastSyncMs)));
    return parts.join(u" · "_s);
}

} // namespace winnow::ui

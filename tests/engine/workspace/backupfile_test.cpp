#include "engine/workspace/backupfile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qint64 nowMs = 1'800'000'000'000;

/// Newest first, so many hours old each.
std::vector<Backup> aged(const std::vector<qint64>& hours)
{
    std::vector<Backup> backups;
    for (const qint64 age : hours)
        backups.push_back({QString::number(age), nowMs - age * hourMs});
    return backups;
}

std::vector<qint64> agesOf(const std::vector<Backup>& backups)
{
    std::vector<qint64> hours;
    for (const Backup& backup : backups)
        hours.push_back((nowMs - backup.madeMs) / hourMs);
    return hours;
}

} // namespace

class BackupFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aNameSaysAll_data()
    {
        QTest::addColumn<BackupReason>("reason");
        QTest::newRow("by hand") << BackupReason::ByHand;
        QTest::newRow("interval") << BackupReason::Interval;
        QTest::newRow("update") << BackupReason::BeforeUpdate;
        QTest::newRow("import") << BackupReason::BeforeImport;
        QTest::newRow("restore") << BackupReason::BeforeRestore;
    }

    void aNameSaysAll()
    {
        QFETCH(const BackupReason, reason);
        const QString name = backupFileName(nowMs + 7, 42, reason);
        QCOMPARE(backupFromFileName(name), std::optional(Backup{name, nowMs + 7, reason, 42, 0}));
        QVERIFY(!name.contains(u':'));
        QVERIFY(!backupReasonText(reason).isEmpty());
    }

    void otherNamesAreNoBackups_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("a workspace") << u"clinics.winnow"_s;
        QTest::newRow("no such day") << u"2026-02-31T10-00-00-000Z op1 by-hand.winnow"_s;
        QTest::newRow("no such reason") << u"2026-02-03T10-00-00-000Z op1 by-foot.winnow"_s;
        QTest::newRow("no operation") << u"2026-02-03T10-00-00-000Z op by-hand.winnow"_s;
        QTest::newRow("unfinished") << u"2026-02-03T10-00-00-000Z op1 by-hand.winnow.partial"_s;
    }

    void otherNamesAreNoBackups()
    {
        QFETCH(const QString, name);
        QVERIFY(!backupFromFileName(name));
    }

    void namesSortByTime()
    {
        QVERIFY(backupFileName(nowMs, 9, BackupReason::ByHand)
            < backupFileName(nowMs + 1, 10, BackupReason::BeforeImport));
    }

    void thinsOut_data()
    {
        using Hours = std::vector<qint64>;
        QTest::addColumn<Hours>("kept");
        QTest::addColumn<Hours>("removed");
        QTest::newRow("none") << Hours{} << Hours{};
        QTest::newRow("all of two days") << Hours{0, 1, 2, 3, 20, 30, 40, 47} << Hours{};
        QTest::newRow("one of each day of a week")
            << Hours{1, 49, 73, 97, 121, 145} << Hours{60, 90, 100, 130, 150};
        QTest::newRow("one of each week of a month")
            << Hours{1, 8 * 24, 15 * 24, 22 * 24} << Hours{9 * 24, 16 * 24, 23 * 24};
        QTest::newRow("one of each month of half a year")
            << Hours{1, 31 * 24, 61 * 24, 91 * 24, 121 * 24, 151 * 24} << Hours{32 * 24, 62 * 24, 179 * 24};
        QTest::newRow("the newest, however old") << Hours{1000 * 24} << Hours{1001 * 24, 2000 * 24};
    }

    void thinsOut()
    {
        QFETCH(std::vector<qint64>, kept);
        QFETCH(const std::vector<qint64>, removed);
        kept.insert(kept.end(), removed.begin(), removed.end());
        std::sort(kept.begin(), kept.end());
        QCOMPARE(agesOf(backupsToRemove(aged(kept), nowMs)), removed);
    }

    void listsNewestFirst()
    {
        const QTemporaryDir folder;
        const QString workspace = folder.filePath(u"clinics.winnow"_s);
        QVERIFY(listBackups(workspace).empty());
        QVERIFY(QDir().mkpath(backupFolder(workspace)));
        const QStringList names{backupFileName(nowMs, 1, BackupReason::ByHand),
            backupFileName(nowMs + dayMs, 2, BackupReason::Interval), u"notes.txt"_s, u"other.winnow"_s};
        for (const QString& name : names) {
            QFile file(backupFolder(workspace) + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12345") == 5);
        }
        const std::vector<Backup> backups = listBackups(workspace);
        QCOMPARE(backups.size(), size_t(2));
        QCOMPARE(backups[0].operation, qint64{2});
        QCOMPARE(backups[1].bytes, qint64{5});
    }
};

WINNOW_TEST(BackupFileTest)
#include "backupfile_test.moc"

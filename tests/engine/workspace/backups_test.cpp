#include "engine/store/stores.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/integrity.h"
#include "tests/support/olderversion.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class BackupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyBackupCanBeRestored();
    void isMadeWhileOthersWork();
    void madeOnlyOfWhatIsNew();
    void anImportIsPrecededByABackup();
    void anUpdateIsPrecededByABackup();
    void whatWasUnfinishedGoesAway();
    void aFolderThatCannotBeWrittenStopsNothing();
    void damageIsNotBackedUp();
    void aWorkspaceInUseIsNotReplaced();
    void aDamagedBackupIsNotRestored_data();
    void aDamagedBackupIsNotRestored();
    void aKilledRestoreIsEnded();
    void copiesToAFileOfChoice();

private:
    void answer(qint64 item);

    [[nodiscard]] qint64 operations() const
    {
        return m_fixture->stores().operations().head().value().seq.value;
    }

    [[nodiscard]] bool isSound() const
    {
        SilentProgress progress;
        const auto report = checkIntegrity(m_fixture->workspace(), progress);
        return report && report->ok();
    }

    Backup make(BackupReason reason = BackupReason::ByHand);

    [[nodiscard]] QString path() const { return m_fixture->workspacePath(); }

    std::unique_ptr<WorkspaceFixture> m_fixture;
};

void BackupsTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    QVERIFY(m_fixture->isOpen());
    QVERIFY(m_fixture->importAndMatch());
}

void BackupsTest::answer(qint64 item)
{
    const auto done = m_fixture->run([item](const ReviewContext& context) {
        return answerItem(context, {item}, {Verdict::Yes, {}});
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

Backup BackupsTest::make(BackupReason reason)
{
    m_fixture->clock().advance(1'000);
    const auto backup = makeBackup(path(), reason, m_fixture->clock());
    if (!backup)
        qFatal("%s", qPrintable(backup.error().message));
    return *backup;
}

void BackupsTest::everyBackupCanBeRestored()
{
    for (qint64 item = 1; item <= 4; ++item) {
        answer(item);
        make();
    }
    const std::vector<Backup> backups = listBackups(path());
    QCOMPARE(backups.size(), size_t(4));
    for (const Backup& backup : backups) {
        m_fixture->close();
        m_fixture->clock().advance(1'000);
        const auto restored = restoreBackup(path(), backup.path, m_fixture->clock());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
        QCOMPARE(restored->operation, backup.operation);
        QVERIFY(QFile::exists(restored->setAside));
        m_fixture->reopen();
        QVERIFY(m_fixture->isOpen());
        QCOMPARE(operations(), backup.operation);
        QVERIFY(isSound());
        QVERIFY(QFile::exists(backup.path)); // and again, if wanted
    }
    answer(9); // the work goes on
    QVERIFY(isSound());
}

void BackupsTest::isMadeWhileOthersWork()
{
    answer(1);
    auto pending = m_fixture->workspace().submit([](const ReviewContext& context) {
        return answerItem(context, {2}, {Verdict::No, {}});
    });
    const Backup backup = make();
    QVERIFY(pending.result());
    QVERIFY(backup.operation == 1 || backup.operation == 2);
    QVERIFY(backup.bytes > 0);
}

void BackupsTest::madeOnlyOfWhatIsNew()
{
    const auto none = backUpWhatIsNew(path(), BackupReason::Interval, m_fixture->clock());
    QVERIFY(none && !*none); // nobody has answered anything
    answer(1);
    const auto first = backUpWhatIsNew(path(), BackupReason::Interval, m_fixture->clock());
    QVERIFY(first && *first);
    QCOMPARE((*first)->reason, BackupReason::Interval);
    const auto again = backUpWhatIsNew(path(), BackupReason::Interval, m_fixture->clock());
    QVERIFY(again && !*again);
    answer(2);
    m_fixture->clock().advance(1'000);
    const auto second = backUpWhatIsNew(path(), BackupReason::Interval, m_fixture->clock());
    QVERIFY(second && *second);
    QCOMPARE(listBackups(path()).size(), size_t(2));
    QVERIFY(makeBackup(path(), BackupReason::ByHand, m_fixture->clock()));
    QVERIFY(makeBackup(path(), BackupReason::ByHand, m_fixture->clock())); // in the same millisecond
    QCOMPARE(listBackups(path()).size(), size_t(4));
}

void BackupsTest::anImportIsPrecededByABackup()
{
    answer(1);
    QVERIFY(m_fixture->import());
    const std::vector<Backup> backups = listBackups(path());
    QCOMPARE(backups.size(), size_t(1));
    QCOMPARE(backups.front().reason, BackupReason::BeforeImport);
    QCOMPARE(backups.front().operation, qint64{1});
}

/// A file as version 3 left it; the update adds columns.
void BackupsTest::anUpdateIsPrecededByABackup()
{
    answer(1);
    const auto aged = m_fixture->run([](const ReviewContext& context) -> Result<Changes> {
        if (const auto done = backToVersionFour(context.stores.database()); !done)
            return fail(done);
        for (const QString& sql :
            {u"ALTER TABLE session DROP COLUMN parts"_s, u"ALTER TABLE session DROP COLUMN first_parts"_s,
                u"ALTER TABLE dataset_part DROP COLUMN addition"_s, u"PRAGMA user_version = 3"_s}) {
            if (const auto done = Statement(context.stores.database(), sql).run(); !done)
                return fail(done);
        }
        return Changes{};
    });
    QVERIFY2(aged, aged ? "" : qPrintable(aged.error().message));
    m_fixture->close();
    m_fixture->reopen();
    QVERIFY(m_fixture->isOpen());
    const std::vector<Backup> backups = listBackups(path());
    QCOMPARE(backups.size(), size_t(1));
    QCOMPARE(backups.front().reason, BackupReason::BeforeUpdate);
    m_fixture->close();
    QVERIFY(restoreBackup(path(), backups.front().path, m_fixture->clock())); // brought up to date itself
    m_fixture->reopen();
    QCOMPARE(operations(), qint64{1});
    QVERIFY(isSound());
}

void BackupsTest::whatWasUnfinishedGoesAway()
{
    answer(1);
    const QString folder = backupFolder(path());
    QVERIFY(QDir().mkpath(folder));
    QFile left(folder + u"/2026-02-03T10-00-00-000Z op1 by-hand.winnow.partial"_s);
    QVERIFY(left.open(QIODevice::WriteOnly) && left.write("half") == 4);
    left.close();
    make();
    QVERIFY(!left.exists());
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
}

void BackupsTest::aFolderThatCannotBeWrittenStopsNothing()
{
    answer(1);
    QFile inTheWay(backupFolder(path()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto backup = makeBackup(path(), BackupReason::ByHand, m_fixture->clock());
    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::ReadOnly);
    QVERIFY(!backUpBefore(path(), BackupReason::BeforeImport, m_fixture->clock()).isEmpty());
    const auto imported = m_fixture->import();
    QVERIFY(imported);
    QCOMPARE(imported->notices.size(), size_t(1));
}

void BackupsTest::damageIsNotBackedUp()
{
    answer(1);
    m_fixture->close();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qint64 place = 5 * 4096; place < file.size() && place < 30 * 4096; place += 4096) {
        file.seek(place);
        file.write(QByteArray(512, 'x'));
    }
    file.close();
    const auto backup = makeBackup(path(), BackupReason::ByHand, m_fixture->clock());
    QVERIFY(!backup);
    QCOMPARE(backup.error().code, ErrorCode::Corrupt);
    QVERIFY(listBackups(path()).empty());
    QVERIFY(QDir(backupFolder(path())).entryList(QDir::Files).isEmpty());
}

void BackupsTest::aWorkspaceInUseIsNotReplaced()
{
    answer(1);
    const Backup backup = make();
    answer(2);
    const auto restored = restoreBackup(path(), backup.path, m_fixture->clock());
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::Locked);
    QCOMPARE(operations(), qint64{2});
    QVERIFY(isSound());
}

void BackupsTest::aDamagedBackupIsNotRestored_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another file") << QByteArray("id,name\n1,Anna\n");
    QTest::newRow("cut off") << QByteArray("cut");
}

void BackupsTest::aDamagedBackupIsNotRestored()
{
    QFETCH(const QByteArray, content);
    answer(1);
    const Backup backup = make();
    m_fixture->close();
    QFile file(backup.path);
    QVERIFY(file.open(content == "cut" ? QIODevice::ReadWrite : QIODevice::WriteOnly | QIODevice::Truncate));
    if (content == "cut")
        file.resize(file.size() / 2);
    else
        file.write(content);
    file.close();
    QVERIFY(!restoreBackup(path(), backup.path, m_fixture->clock()));
    m_fixture->reopen();
    QCOMPARE(operations(), qint64{1});
    const QStringList left = QFileInfo(path()).absoluteDir().entryList(QDir::Files);
    for (const QString& name : left)
        QVERIFY2(!name.contains(u"set aside"_s) && !name.contains(u"preparing"_s), qPrintable(name));
}

void BackupsTest::aKilledRestoreIsEnded()
{
    answer(1);
    const Backup backup = make();
    m_fixture->close();
    QVERIFY(QFile::rename(path(), path() + u".moved"_s));
    QVERIFY(QFile::copy(backup.path, path() + u".restoring"_s));
    m_fixture->reopen();
    QVERIFY(m_fixture->isOpen());
    QCOMPARE(operations(), qint64{1});
}

void BackupsTest::copiesToAFileOfChoice()
{
    answer(1);
    const QString target = m_fixture->path(u"copy.winnow"_s);
    QVERIFY(copyWorkspace(path(), target));
    QVERIFY(QFileInfo(target).size() > 0);
    const auto again = copyWorkspace(path(), target);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    QVERIFY(!copyWorkspace(path(), m_fixture->path(u"no/such/folder.winnow"_s)));
}

WINNOW_TEST(BackupsTest)
#include "backups_test.moc"

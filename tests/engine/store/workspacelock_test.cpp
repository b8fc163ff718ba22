#include "engine/store/database.h"
#include "engine/store/workspacelock.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class WorkspaceLockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"held.winnow"_s);
    }

    void refusesASecondProcessAndSaysWho()
    {
        QProcess holder;
        QVERIFY(startHolder(holder));
        const auto second = Database::open(m_path, DatabaseAccess::ReadWrite);
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, ErrorCode::Locked);
        QVERIFY(second.error().message.contains(QString::number(holder.processId())));
        QVERIFY(second.error().message.contains(u"lockholder"_s));
        QVERIFY(second.error().message.contains(QSysInfo::machineHostName()));
        QVERIFY(Database::open(m_path, DatabaseAccess::ReadOnly).has_value());
        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished());
        QVERIFY(Database::open(m_path, DatabaseAccess::ReadWrite).has_value());
    }

    void takesOverTheLockOfADeadProcess()
    {
        QProcess holder;
        QVERIFY(startHolder(holder));
        holder.kill();
        QVERIFY(holder.waitForFinished());
        QVERIFY(QFileInfo::exists(WorkspaceLock::lockPath(m_path)));
        QVERIFY(Database::open(m_path, DatabaseAccess::ReadWrite).has_value());
    }

    /// A process that is killed just after it made the file has not yet said in it who it is.
    void takesOverALockThatNobodySigned()
    {
        QFile unsignedLock(WorkspaceLock::lockPath(m_path));
        QVERIFY(unsignedLock.open(QIODevice::WriteOnly));
        unsignedLock.close();
        const auto database = Database::open(m_path, DatabaseAccess::ReadWrite);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message));
        QVERIFY(!Database::open(m_path, DatabaseAccess::ReadWrite).has_value());
    }

    void refusesTheSameProcessTwice()
    {
        const auto first = Database::open(m_path, DatabaseAccess::ReadWrite);
        QVERIFY(first.has_value());
        const auto second = Database::open(m_path, DatabaseAccess::ReadWrite);
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, ErrorCode::Locked);
    }

    void needsAFolderToWrite()
    {
        const auto lock = WorkspaceLock::acquire(m_folder->filePath(u"missing/x.winnow"_s));
        QVERIFY(!lock.has_value());
        QCOMPARE(lock.error().code, ErrorCode::ReadOnly);
    }

private:
    bool startHolder(QProcess& holder) const
    {
        holder.start(QStringLiteral(WINNOW_LOCK_HOLDER), {m_path});
        return holder.waitForReadyRead() && holder.readLine() == "open\n";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

WINNOW_TEST(WorkspaceLockTest)
#include "workspacelock_test.moc"

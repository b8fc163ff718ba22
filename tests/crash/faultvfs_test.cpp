#include "tests/support/faultvfs.h"
#include "tests/support/powerrecord.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;

namespace {

/// A connection as the engine makes it, through Qt.
class Connection {
public:
    explicit Connection(const QString& path)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"faults"_s))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
        m_database.open();
    }

    ~Connection()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"faults"_s);
    }

    /// SQLite's result code; empty when all is well.
    [[nodiscard]] QString run(const QString& sql) const
    {
        QSqlQuery query(m_database);
        return query.exec(sql) ? QString() : query.lastError().nativeErrorCode();
    }

private:
    QSqlDatabase m_database;
};

DiskFile diskFile(const QByteArray& synced, const std::vector<UnsyncedChange>& changes)
{
    DiskFile file;
    file.synced = synced;
    file.changes = changes;
    return file;
}

UnsyncedChange write(qint64 offset, const QByteArray& bytes)
{
    return {UnsyncedChange::Kind::Write, offset, bytes};
}

/// All that a power cut can leave of a file of this kind, as far as many tries show.
QSet<QByteArray> images(const DiskFile& file)
{
    engine::Random random(7);
    QSet<QByteArray> found;
    for (int attempt = 0; attempt < 400; ++attempt)
        found.insert(contentAfterPowerCut(file, random).value_or("no file"));
    return found;
}

} // namespace

/// Tests the equipment with which the other tests are made: a fault that does not come finds nothing.
class FaultVfsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneLibraryIsInTheProcess(); // F16
    void failsWhatWasPlanned_data();
    void failsWhatWasPlanned();
    void onceIsOnce();
    void forEverIsForEver();
    void keepsWhatWasSynced();
    void powerCutsLeaveSome();

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString path() const { return m_folder->filePath(u"a.db"_s); }
};

void FaultVfsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const Connection connection(path());
    QCOMPARE(connection.run(u"PRAGMA journal_mode = DELETE"_s), QString());
    QCOMPARE(connection.run(u"CREATE TABLE t (x)"_s), QString());
}

void FaultVfsTest::oneLibraryIsInTheProcess()
{
    const Connection connection(path()); // loads Qt's driver
    QFile maps(u"/proc/self/maps"_s);
    if (!maps.open(QIODevice::ReadOnly))
        QSKIP("this system does not tell which libraries a process has");
    static const QRegularExpression library(u"/[^ \n]*libsqlite3[^ \n]*"_s);
    QSet<QString> found;
    for (auto match = library.globalMatch(QString::fromLocal8Bit(maps.readAll())); match.hasNext();)
        found.insert(match.next().captured());
    QCOMPARE(found.size(), 1);
}

void FaultVfsTest::failsWhatWasPlanned_data()
{
    QTest::addColumn<FileOperation>("operation");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("write") << FileOperation::Write << Fault::IoError << u"778"_s; // SQLITE_IOERR_WRITE
    QTest::newRow("short write") << FileOperation::Write << Fault::ShortWrite << u"778"_s;
    QTest::newRow("disk full") << FileOperation::Write << Fault::DiskFull << u"13"_s;
    QTest::newRow("sync") << FileOperation::Sync << Fault::IoError << u"1034"_s; // SQLITE_IOERR_FSYNC
    QTest::newRow("journal") << FileOperation::Open << Fault::CannotOpen << u"14"_s;
    QTest::newRow("delete") << FileOperation::Delete << Fault::IoError << u"2570"_s; // SQLITE_IOERR_DELETE
    QTest::newRow("lock") << FileOperation::Lock << Fault::Busy << u"5"_s;
}

void FaultVfsTest::failsWhatWasPlanned()
{
    QFETCH(const FileOperation, operation);
    QFETCH(const Fault, fault);
    FaultVfs vfs;
    const Connection connection(path());
    QCOMPARE(connection.run(u"SELECT * FROM t"_s), QString());
    vfs.arm({operation, 1, fault, Repeat::Once});
    QTEST(connection.run(u"INSERT INTO t VALUES (1)"_s), "code");
    QCOMPARE(vfs.struck(), 1);
}

void FaultVfsTest::onceIsOnce()
{
    FaultVfs vfs;
    const Connection connection(path());
    vfs.arm({FileOperation::Write, 2, Fault::DiskFull, Repeat::Once});
    QCOMPARE(connection.run(u"INSERT INTO t VALUES (1)"_s), u"13"_s);
    QCOMPARE(connection.run(u"INSERT INTO t VALUES (1)"_s), QString());
    QCOMPARE(vfs.struck(), 1);
    QVERIFY(vfs.operations() > 3);
}

void FaultVfsTest::forEverIsForEver()
{
    FaultVfs vfs;
    const Connection connection(path());
    vfs.arm({FileOperation::Write, 2, Fault::DiskFull, Repeat::ForEver});
    QCOMPARE(connection.run(u"INSERT INTO t VALUES (1)"_s), u"13"_s);
    QCOMPARE(connection.run(u"INSERT INTO t VALUES (1)"_s), u"13"_s);
    vfs.disarm();
    QCOMPARE(connection.run(u"INSERT INTO t VALUES (1)"_s), QString());
}

void FaultVfsTest::keepsWhatWasSynced()
{
    const auto record = std::make_shared<PowerRecord>();
    FaultVfs vfs;
    vfs.setRecord(record);
    vfs.arm({});
    {
        const Connection connection(path());
        QCOMPARE(connection.run(u"INSERT INTO t VALUES (1)"_s), QString());
    }
    const DiskFile file = record->state().at(QFile::encodeName(path()));
    QFile written(path());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(file.synced, written.readAll());
    QVERIFY(file.changes.empty());
    QVERIFY(!file.isNew);
}

void FaultVfsTest::powerCutsLeaveSome()
{
    using Images = QSet<QByteArray>;
    QCOMPARE(images(diskFile("old", {})), Images{"old"});
    QCOMPARE(images(diskFile("old", {write(0, "new")})), (Images{"old", "new"}));
    QCOMPARE(
        images(diskFile("old", {write(0, "new"), write(3, "er")})), (Images{"old", "new", "older", "newer"}));
    QCOMPARE(images(diskFile("old", {{UnsyncedChange::Kind::Truncate, 1, {}}})), (Images{"old", "o"}));
    DiskFile made = diskFile({}, {write(0, "x")});
    made.isNew = true;
    QCOMPARE(images(made), (Images{"no file", "", "x"}));
    // Two sectors of 512 bytes: each may be the old or the new one.
    QCOMPARE(images(diskFile({}, {write(0, QByteArray(1024, 'x'))})).size(), 4);
}

} // namespace winnow::tests

using winnow::tests::FaultVfsTest;
WINNOW_TEST(FaultVfsTest)
#include "faultvfs_test.moc"

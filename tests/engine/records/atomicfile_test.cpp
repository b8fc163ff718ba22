#include "engine/records/atomicfile.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

QStringList neighbours(const QString& path)
{
    return QFileInfo(path).dir().entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

#ifdef Q_OS_UNIX
/// While it lives, no file of this process may grow.
class NoRoom {
public:
    NoRoom()
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }

    ~NoRoom() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;

private:
    rlimit m_before{};
};
#endif

} // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOldFileOnFailure();
    void keepsTheOldFileWithoutRoomForAByte();
    void leavesNothingWhereNothingWas();
    void refuses_data();
    void refuses();
    void replacesTheWholeFile();
};

void AtomicFileTest::keepsTheOldFileOnFailure()
{
    const TableFile file("old");
    const auto written = writeFileAtomically(file.path(), [](QIODevice& device) -> Result<void> {
        device.write("half");
        return fail(ErrorCode::DiskFull, u"full"_s);
    });
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().code, ErrorCode::DiskFull);
    QCOMPARE(contentOf(file.path()), QByteArray("old"));
    QCOMPARE(neighbours(file.path()), QStringList{u"table.csv"_s});
}

/// A few bytes stay in memory until the end, where it is easily overlooked that they found no room.
void AtomicFileTest::keepsTheOldFileWithoutRoomForAByte()
{
#ifdef Q_OS_UNIX
    const TableFile file("old");
    const NoRoom noRoom;
    const auto written = writeFileAtomically(file.path(), [](QIODevice& device) -> Result<void> {
        device.write("new");
        return {};
    });
    QVERIFY(!written.has_value());
    QCOMPARE(contentOf(file.path()), QByteArray("old"));
    QCOMPARE(neighbours(file.path()), QStringList{u"table.csv"_s});
#else
    QSKIP("this system has no limit to the size of files");
#endif
}

void AtomicFileTest::leavesNothingWhereNothingWas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.csv"_s);
    const auto written = writeFileAtomically(path, [](QIODevice& device) -> Result<void> {
        device.write("half");
        return fail(ErrorCode::Cancelled, u"stopped"_s);
    });
    QVERIFY(!written.has_value());
    QCOMPARE(neighbours(path), QStringList());
}

void AtomicFileTest::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("folder") << QDir::tempPath() << ErrorCode::InvalidInput;
    QTest::newRow("folder that does not exist") << u"/nowhere/at/all.csv"_s << ErrorCode::ReadOnly;
}

void AtomicFileTest::refuses()
{
    QFETCH(QString, path);
    bool wasCalled = false;
    const auto written = writeFileAtomically(path, [&](QIODevice&) -> Result<void> {
        wasCalled = true;
        return {};
    });
    QVERIFY(!written.has_value());
    QTEST(written.error().code, "code");
    QVERIFY(!wasCalled);
}

void AtomicFileTest::replacesTheWholeFile()
{
    const TableFile file("old and longer");
    const auto written = writeFileAtomically(file.path(), [](QIODevice& device) -> Result<void> {
        device.write("new");
        return {};
    });
    QVERIFY(written.has_value());
    QCOMPARE(contentOf(file.path()), QByteArray("new"));
    QCOMPARE(neighbours(file.path()), QStringList{u"table.csv"_s});
}

WINNOW_TEST(AtomicFileTest)
#include "atomicfile_test.moc"

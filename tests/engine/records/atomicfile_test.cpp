#include "engine/records/atomicfile.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QTest>

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

} // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOldFileOnFailure();
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

#include "app/desktop/handover.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

/// What may be asked of a window by another program of the same user (S11).
class HandoverTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesOnlyRequests_data();
    void takesOnlyRequests();
    void nobodyListens();
    void oneNamePerFile();

private:
    QTemporaryDir m_folder;
};

void HandoverTest::takesOnlyRequests_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isTaken");
    const QByteArray here = WINNOW_SOURCE_ROOT "/CMakeLists.txt";
    QTest::newRow("come to the front") << QByteArray(R"({"file":""})") << true;
    QTest::newRow("a file") << "{\"file\":\"" + here + "\"}\n" << true;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no JSON") << QByteArray("raise") << false;
    QTest::newRow("no object") << QByteArray("[\"file\"]") << false;
    QTest::newRow("another member") << QByteArray(R"({"file":"","run":"x"})") << false;
    QTest::newRow("no text") << QByteArray(R"({"file":1})") << false;
    QTest::newRow("a relative path") << QByteArray(R"({"file":"a.csv"})") << false;
    QTest::newRow("no such file") << QByteArray(R"({"file":"/no/such/file.csv"})") << false;
    QTest::newRow("a folder") << QByteArray(R"({"file":"/tmp"})") << false;
    QTest::newRow("a device") << QByteArray(R"({"file":"/dev/null"})") << false;
    QTest::newRow("a null in the path") << "{\"file\":\"" + here + "\\u0000.csv\"}" << false;
    QTest::newRow("too long") << QByteArray(R"({"file":""})") + QByteArray(70'000, ' ') << false;
}

void HandoverTest::takesOnlyRequests()
{
    QFETCH(const QByteArray, line);
    QTEST(app::handoverRequestFrom(line).has_value(), "isTaken");
}

void HandoverTest::nobodyListens()
{
    QVERIFY(!app::handOver(m_folder.filePath(u"none.winnow"_s), {}));
}

void HandoverTest::oneNamePerFile()
{
    const QString path = m_folder.filePath(u"a.winnow"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(path, m_folder.filePath(u"link.winnow"_s)));
    QCOMPARE(app::handoverName(m_folder.filePath(u"link.winnow"_s)), app::handoverName(path));
    QVERIFY(app::handoverName(path) != app::handoverName(m_folder.filePath(u"b.winnow"_s)));
}

WINNOW_TEST(HandoverTest)
#include "handover_test.moc"

#include "engine/store/blobrun.h"
#include "engine/store/statement.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <string>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

/// What SQLite makes of the run, as "number:bytes …".
QString unpacked(const Database& database, const BlobRun& run)
{
    Statement select(database,
        u"SELECT %1, %2 FROM json_each(?) ORDER BY key"_s.arg(BlobRun::numberSql, BlobRun::bytesSql));
    select.bind(run.firstNumber()).bind(run.bytes()).bind(run.places());
    QStringList entries;
    while (select.step().value_or(false))
        entries.append(u"%1:%2"_s.arg(select.integer(0)).arg(QString::fromUtf8(select.bytes(1))));
    return entries.join(u' ');
}

} // namespace

class BlobRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOverNumbersAndBytes();
    void begins_data();
    void begins();
    void refusesWhatDoesNotFit_data();
    void refusesWhatDoesNotFit();
    void endsWhereBytesLieTooFar();
};

void BlobRunTest::handsOverNumbersAndBytes()
{
    TestWorkspace workspace;
    QVERIFY(workspace.isOpen());
    BlobRun run;
    QVERIFY(run.add(40, "forty"));
    QVERIFY(run.add(41, ""));
    QVERIFY(run.add(50, "\xC3\xA9"));
    QCOMPARE(unpacked(workspace.database(), run), u"40:forty 41: 50:é"_s);
    run.clear();
    QCOMPARE(unpacked(workspace.database(), run), QString());
    QVERIFY(run.add(3, "again"));
    QCOMPARE(unpacked(workspace.database(), run), u"3:again"_s);
    run.clear();
    QVERIFY(run.add(5, ""));
    Statement select(workspace.database(), u"SELECT typeof(%1) FROM json_each(?)"_s.arg(BlobRun::bytesSql));
    select.bind(run.bytes()).bind(run.places());
    QVERIFY(select.step().value_or(false));
    QCOMPARE(select.text(0), u"blob"_s);
}

void BlobRunTest::begins_data()
{
    QTest::addColumn<qint64>("number");
    QTest::newRow("zero") << qint64(0);
    QTest::newRow("negative") << qint64(-7);
    QTest::newRow("large") << (qint64(1) << 62);
}

void BlobRunTest::begins()
{
    QFETCH(const qint64, number);
    TestWorkspace workspace;
    QVERIFY(workspace.isOpen());
    BlobRun run;
    QVERIFY(run.add(number, "x"));
    QVERIFY(run.add(number + 8192, "y"));
    QCOMPARE(unpacked(workspace.database(), run), u"%1:x %2:y"_s.arg(number).arg(number + 8192));
}

void BlobRunTest::refusesWhatDoesNotFit_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<qsizetype>("bytes");
    QTest::newRow("the same number") << qint64(10) << qsizetype(1);
    QTest::newRow("a smaller number") << qint64(9) << qsizetype(1);
    QTest::newRow("a number too far ahead") << qint64(11 + 8192) << qsizetype(1);
    QTest::newRow("too many bytes") << qint64(11) << BlobRun::mostBytes + 1;
}

void BlobRunTest::refusesWhatDoesNotFit()
{
    QFETCH(const qint64, number);
    QFETCH(const qsizetype, bytes);
    BlobRun run;
    QVERIFY(run.add(10, "x"));
    QVERIFY(!run.add(number, std::string(static_cast<size_t>(bytes), 'b')));
    QCOMPARE(run.size(), qint64(1));
    QCOMPARE(run.bytes(), QByteArray("x"));
    QVERIFY(run.add(11, "y"));
}

void BlobRunTest::endsWhereBytesLieTooFar()
{
    TestWorkspace workspace;
    QVERIFY(workspace.isOpen());
    const std::string large(BlobRun::mostBytes, 'l');
    BlobRun run;
    qint64 number = 0;
    while (run.add(number, large))
        ++number;
    QCOMPARE(number, qint64(5)); // the fifth begins just below 64 MiB
    Statement select(
        workspace.database(), u"SELECT sum(length(%1)) FROM json_each(?)"_s.arg(BlobRun::bytesSql));
    select.bind(run.bytes()).bind(run.places());
    QVERIFY(select.step().value_or(false));
    QCOMPARE(select.integer(0), number * BlobRun::mostBytes);
}

WINNOW_TEST(BlobRunTest)
#include "blobrun_test.moc"

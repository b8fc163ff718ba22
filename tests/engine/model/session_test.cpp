#include "engine/model/session.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsDecidedAndWhatIsLeft_data();
    void countsWhatIsDecidedAndWhatIsLeft();
    void recordsAreCountedInTheirFile_data();
    void recordsAreCountedInTheirFile();
    void addedFilesGoOn();
};

void SessionTest::countsWhatIsDecidedAndWhatIsLeft_data()
{
    QTest::addColumn<SessionCounts>("counts");
    QTest::addColumn<qint64>("decided");
    QTest::addColumn<qint64>("remaining");
    QTest::addColumn<qint64>("open");

    using Counts = SessionCounts;
    QTest::newRow("empty") << Counts{} << qint64{0} << qint64{0} << qint64{0};
    QTest::newRow("untouched") << Counts{.total = 9} << qint64{0} << qint64{9} << qint64{9};
    QTest::newRow("each verdict decides")
        << Counts{.total = 9, .yes = 1, .no = 2, .unsure = 3} << qint64{6} << qint64{3} << qint64{3};
    QTest::newRow("a skipped item still needs an answer")
        << Counts{.total = 9, .yes = 1, .skipped = 5} << qint64{1} << qint64{8} << qint64{3};
    QTest::newRow("a flag is no answer")
        << Counts{.total = 9, .flagged = 4} << qint64{0} << qint64{9} << qint64{9};
    QTest::newRow("done") << Counts{.total = 6, .yes = 1, .no = 2, .unsure = 3} << qint64{6} << qint64{0}
                          << qint64{0};
}

void SessionTest::countsWhatIsDecidedAndWhatIsLeft()
{
    QFETCH(SessionCounts, counts);

    QTEST(counts.decided(), "decided");
    QTEST(counts.remaining(), "remaining");
    QTEST(counts.open(), "open");
}

void SessionTest::recordsAreCountedInTheirFile_data()
{
    const std::vector<DatasetPart> one{{u"a.csv"_s, u"/a.csv"_s, {11}, 9}};
    const std::vector<DatasetPart> two{
        {u"a.csv"_s, u"/a.csv"_s, {11}, 4}, {u"b.csv"_s, u"/b.csv"_s, {15}, 5}};
    QTest::addColumn<std::vector<DatasetPart>>("parts");
    QTest::addColumn<qint64>("record");
    QTest::addColumn<size_t>("part");
    QTest::addColumn<qint64>("row");
    QTest::addColumn<QString>("table");
    QTest::newRow("a single file is no side") << one << qint64{15} << size_t{0} << qint64{5} << QString();
    QTest::newRow("no parts are known")
        << std::vector<DatasetPart>() << qint64{15} << size_t{0} << qint64{5} << QString();
    QTest::newRow("first of the left") << two << qint64{11} << size_t{0} << qint64{1} << u"left"_s;
    QTest::newRow("last of the left") << two << qint64{14} << size_t{0} << qint64{4} << u"left"_s;
    QTest::newRow("first of the right") << two << qint64{15} << size_t{1} << qint64{1} << u"right"_s;
    QTest::newRow("last of the right") << two << qint64{19} << size_t{1} << qint64{5} << u"right"_s;
    QTest::newRow("before all") << two << qint64{1} << size_t{0} << qint64{-9} << u"left"_s;
}

void SessionTest::recordsAreCountedInTheirFile()
{
    QFETCH(std::vector<DatasetPart>, parts);
    QFETCH(qint64, record);
    Dataset dataset;
    dataset.firstRecord = {11};
    dataset.parts = parts;
    QTEST(dataset.partOf({record}), "part");
    QTEST(dataset.rowNumber({record}), "row");
    QTEST(dataset.tableName({record}), "table");
}

void SessionTest::addedFilesGoOn()
{
    Dataset dataset;
    dataset.firstRecord = {11};
    dataset.recordCount = 7;
    dataset.parts = {{u"a.csv"_s, u"/a.csv"_s, {11}, 4}, {u"b.csv"_s, u"/b.csv"_s, {101}, 3, 1}};
    QVERIFY(!dataset.isLinked());
    QCOMPARE(dataset.tableName({101}), QString());
    QCOMPARE(dataset.rowNumber({14}), qint64{4});
    QCOMPARE(dataset.rowNumber({101}), qint64{5});
    QCOMPARE(dataset.rows().runs(), (std::vector<RecordRun>{{{11}, 4}, {{101}, 3}}));
    QCOMPARE(dataset.upTo(1).rows().runs(), (std::vector<RecordRun>{{{11}, 4}}));
    QCOMPARE(dataset.upTo(1).recordCount, qint64{4});
    QCOMPARE(dataset.upTo(2), dataset);
}

WINNOW_TEST(SessionTest)
#include "session_test.moc"

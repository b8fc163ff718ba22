#include "engine/review/recordname.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <optional>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class RecordNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesRecords_data();
    void namesRecords();
};

void RecordNameTest::namesRecords_data()
{
    QTest::addColumn<bool>("isLinked");
    QTest::addColumn<int>("idField"); // -1: none
    QTest::addColumn<qint64>("record");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::newRow("row of a table") << false << -1 << qint64{14} << u"4"_s << u"4"_s << u"4"_s;
    QTest::newRow("id of a table") << false << 0 << qint64{14} << u"a"_s << u"a"_s << u"a"_s;
    QTest::newRow("blank id") << false << 1 << qint64{14} << u"4"_s << u"4"_s << u"4"_s;
    QTest::newRow("id column that is not there") << false << 7 << qint64{14} << u"4"_s << u"4"_s << u"4"_s;
    QTest::newRow("row of the left") << true << -1 << qint64{12} << u"2"_s << u"left:2"_s << u"l.csv 2"_s;
    QTest::newRow("row of the right") << true << -1 << qint64{14} << u"2"_s << u"right:2"_s << u"r.csv 2"_s;
    QTest::newRow("id of the right") << true << 0 << qint64{14} << u"a"_s << u"right:a"_s << u"r.csv a"_s;
}

void RecordNameTest::namesRecords()
{
    QFETCH(bool, isLinked);
    QFETCH(int, idField);
    QFETCH(qint64, record);
    Dataset dataset;
    dataset.firstRecord = {11};
    dataset.idField = idField < 0 ? std::nullopt : std::optional(idField);
    dataset.parts = {{u"l.csv"_s, {}, {11}, 2}};
    if (isLinked)
        dataset.parts.push_back({u"r.csv"_s, {}, {13}, 2});
    const Record named{{record}, dataset.rowNumber({record}), 1, {u"a"_s, QString()}, {}};
    QTEST(recordKey(dataset, named).id, "id");
    QTEST(recordKey(dataset, named).text(), "key");
    QTEST(recordName(dataset, named), "name");
}

WINNOW_TEST(RecordNameTest)
#include "recordname_test.moc"

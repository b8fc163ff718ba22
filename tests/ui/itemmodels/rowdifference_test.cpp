#include "tests/support/testmain.h"
#include "ui/itemmodels/rowdifference.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using Ranges = std::vector<engine::TextRange>;

class RowDifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesWithTheKeptRecords_data();
    void comparesWithTheKeptRecords();
    void largeClustersCompareAllWithAll();
};

void RowDifferenceTest::comparesWithTheKeptRecords_data()
{
    QTest::addColumn<QList<bool>>("included");
    QTest::addColumn<QList<qsizetype>>("marked"); // marked characters by record

    QTest::newRow("all kept") << QList<bool>{true, true, true} << QList<qsizetype>{3, 3, 1};
    QTest::newRow("the odd one left out") << QList<bool>{true, true, false} << QList<qsizetype>{0, 0, 1};
    QTest::newRow("all but one left out") << QList<bool>{true, false, false} << QList<qsizetype>{0, 0, 1};
    QTest::newRow("none kept") << QList<bool>{false, false, false} << QList<qsizetype>{3, 3, 1};
}

void RowDifferenceTest::comparesWithTheKeptRecords()
{
    QFETCH(QList<bool>, included);

    const auto ranges = ui::rowDifference(
        {u"a b"_s, u"A B"_s, u"c"_s}, std::vector<bool>(included.begin(), included.end()));
    QList<qsizetype> marked;
    for (const Ranges& ofRecord : ranges) {
        qsizetype length = 0;
        for (const engine::TextRange& range : ofRecord)
            length += range.length;
        marked += length;
    }
    QTEST(marked, "marked");
}

void RowDifferenceTest::largeClustersCompareAllWithAll()
{
    std::vector<QString> values(200, u"same"_s);
    std::vector<bool> included(200, true);
    values.back() = u"other"_s;
    for (size_t record = 100; record < 200; ++record)
        included[record] = false;
    QCOMPARE(ui::rowDifference(values, included).front(), (Ranges{{0, 4}}));
}

WINNOW_TEST(RowDifferenceTest)
#include "rowdifference_test.moc"

#include "engine/model/recordrows.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

using Runs = std::vector<RecordRun>;

class RecordRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void mapsBothWays_data()
    {
        QTest::addColumn<Runs>("runs");
        QTest::addColumn<std::vector<qint64>>("records"); // by row
        QTest::addColumn<std::vector<qint64>>("strangers");
        using Ids = std::vector<qint64>;
        QTest::newRow("nothing") << Runs{} << Ids{} << Ids{0, 1};
        QTest::newRow("one run") << Runs{{{5}, 3}} << Ids{5, 6, 7} << Ids{4, 8};
        QTest::newRow("two runs") << Runs{{{5}, 2}, {{10}, 2}} << Ids{5, 6, 10, 11} << Ids{4, 7, 9, 12};
        QTest::newRow("runs that touch") << Runs{{{5}, 2}, {{7}, 2}} << Ids{5, 6, 7, 8} << Ids{4, 9};
        QTest::newRow("an empty run") << Runs{{{1}, 1}, {{5}, 0}, {{9}, 1}} << Ids{1, 9} << Ids{2, 5, 8, 10};
    }

    void mapsBothWays()
    {
        QFETCH(const Runs, runs);
        QFETCH(const std::vector<qint64>, records);
        QFETCH(const std::vector<qint64>, strangers);
        const RecordRows rows(runs);
        QCOMPARE(rows.count(), records.size());
        for (std::size_t row = 0; row < records.size(); ++row) {
            QCOMPARE(rows.recordOf(row).value, records[row]);
            QCOMPARE(rows.rowOf({records[row]}), std::optional(static_cast<std::uint32_t>(row)));
        }
        for (const qint64 stranger : strangers)
            QVERIFY(!rows.rowOf({stranger}));
    }

    void runsThatTouchAreOne() { QCOMPARE(RecordRows({{{5}, 2}, {{7}, 2}}).runs(), (Runs{{{5}, 4}})); }
};

WINNOW_TEST(RecordRowsTest)
#include "recordrows_test.moc"

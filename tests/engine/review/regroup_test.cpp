#include "engine/review/regroup.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

class RegroupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void leftOutRecordsFindTogether_data()
    {
        QTest::addColumn<QList<int>>("records");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<QList<QList<int>>>("groups");
        QTest::newRow("no records") << QList<int>{} << 0.0 << QList<QList<int>>{};
        QTest::newRow("one record") << QList<int>{1} << 0.0 << QList<QList<int>>{};
        QTest::newRow("no pair known") << QList<int>{1, 9} << 0.0 << QList<QList<int>>{};
        QTest::newRow("a pair below the threshold") << QList<int>{1, 2} << 6.0 << QList<QList<int>>{};
        QTest::newRow("a pair") << QList<int>{1, 2} << 0.0 << QList<QList<int>>{{1, 2}};
        QTest::newRow("two groups") << QList<int>{1, 2, 7, 8} << 0.0 << QList<QList<int>>{{1, 2}, {7, 8}};
        // 1-2 and 2-3 at 5, 1-3 unknown and so at -4: on average (5 - 4) / 2.
        QTest::newRow("an unknown pair counts against it")
            << QList<int>{1, 2, 3} << 0.6 << QList<QList<int>>{{1, 2}};
        QTest::newRow("but not alone") << QList<int>{1, 2, 3} << 0.4 << QList<QList<int>>{{1, 2, 3}};
    }

    void leftOutRecordsFindTogether()
    {
        QFETCH(QList<int>, records);
        QFETCH(double, threshold);
        const std::vector<ScoredPair> pairs{
            {{1}, {2}, 5, {}}, {{2}, {3}, 5, {}}, {{2}, {7}, -3, {}}, {{3}, {5}, 9, {}}, {{7}, {8}, 4, {}}};
        std::vector<RecordId> ids;
        for (const int record : records)
            ids.push_back({record});
        QList<QList<int>> groups;
        for (const Cluster& cluster : regroup(ids, pairs, threshold)) {
            groups.append(QList<int>());
            for (const RecordId record : cluster.records)
                groups.last().append(static_cast<int>(record.value));
            QVERIFY(cluster.confidence > 0 && cluster.confidence <= 1);
        }
        QTEST(groups, "groups");
    }
};

WINNOW_TEST(RegroupTest)
#include "regroup_test.moc"

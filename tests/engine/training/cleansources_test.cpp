#include "engine/store/stores.h"
#include "engine/training/cleansources.h"
#include "engine/workspace/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <set>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class CleanSourcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void standInTheSummary_data()
    {
        QTest::addColumn<QJsonObject>("summary");
        QTest::addColumn<QJsonObject>("again");
        const QJsonObject both{{"clean_parts"_L1, QJsonArray{0, 1}}};
        const QJsonObject field{{"source_field"_L1, 3}};
        QTest::newRow("nothing") << QJsonObject{{"records"_L1, 7}} << QJsonObject();
        QTest::newRow("both tables") << both << both;
        QTest::newRow("a column") << field << field;
        QTest::newRow("not understood") << QJsonObject{{"source_field"_L1, u"x"_s}} << QJsonObject();
        QTest::newRow("not a list") << QJsonObject{{"clean_parts"_L1, 1}} << QJsonObject();
    }

    void standInTheSummary()
    {
        QFETCH(QJsonObject, summary);
        QTEST(toJson(cleanSourcesFromJson(summary)), "again");
    }

    void numberTheRowsOfTables_data()
    {
        QTest::addColumn<std::vector<int>>("clean");
        QTest::addColumn<std::vector<std::uint32_t>>("sources");
        QTest::newRow("none") << std::vector<int>{} << std::vector<std::uint32_t>{};
        QTest::newRow("left") << std::vector{0} << std::vector<std::uint32_t>{1, 1, 0, 0, 0};
        QTest::newRow("right") << std::vector{1} << std::vector<std::uint32_t>{0, 0, 2, 2, 2};
        QTest::newRow("both") << std::vector{0, 1} << std::vector<std::uint32_t>{1, 1, 2, 2, 2};
        QTest::newRow("one that there is not") << std::vector{7} << std::vector<std::uint32_t>{0, 0, 0, 0, 0};
    }

    void numberTheRowsOfTables()
    {
        QFETCH(std::vector<int>, clean);
        Dataset dataset;
        dataset.firstRecord = {1};
        dataset.recordCount = 5;
        dataset.parts = {{u"a"_s, u"a"_s, {1}, 2}, {u"b"_s, u"b"_s, {3}, 3}};
        WorkspaceFixture fixture;
        QTEST(cleanSourceOfRow(fixture.stores(), dataset, {clean, std::nullopt}).value(), "sources");
    }

    void numberTheRowsByAColumn()
    {
        WorkspaceFixture fixture;
        const auto imported = fixture.import(fixture.writeFile(
            u"t.csv"_s, "id,name,source\n1,a,north\n2,b,south\n3,c,\n4,d, North\n5,e, \n6,f,SOUTH.\n"));
        QVERIFY(imported);
        const Dataset dataset = imported->dataset;
        QCOMPARE(cleanSourceOfRow(fixture.stores(), dataset, {{}, 2}).value(),
            (std::vector<std::uint32_t>{1, 2, 0, 1, 0, 2}));
        QVERIFY(!cleanSourceOfRow(fixture.stores(), dataset, {{}, 9}));
    }
};

WINNOW_TEST(CleanSourcesTest)
#include "cleansources_test.moc"

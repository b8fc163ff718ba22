#include "engine/activelearning/clusterlineage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

namespace {

using Groups = std::vector<std::vector<RowIndex>>;
using Places = std::vector<int>;

std::vector<RowCluster> clusters(const Groups& groups)
{
    std::vector<RowCluster> result;
    for (const auto& rows : groups)
        result.push_back({rows, 0});
    return result;
}

} // namespace

class ClusterLineageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void continues_data();
    void continues();
};

void ClusterLineageTest::continues_data()
{
    QTest::addColumn<Groups>("before");
    QTest::addColumn<Groups>("now");
    QTest::addColumn<Places>("lineage"); // -1: new
    QTest::newRow("nothing") << Groups() << Groups() << Places();
    QTest::newRow("unchanged") << Groups{{0, 1}, {2, 3}} << Groups{{0, 1}, {2, 3}} << Places{0, 1};
    QTest::newRow("a row joins") << Groups{{2, 3}} << Groups{{1, 2, 3}} << Places{0};
    QTest::newRow("the larger part of a split goes on")
        << Groups{{0, 1, 2, 3, 4}} << Groups{{0, 1}, {2, 3, 4}} << Places{-1, 0};
    QTest::newRow("equal parts: the first row decides")
        << Groups{{0, 1, 2, 3}} << Groups{{0, 3}, {1, 2}} << Places{0, -1};
    QTest::newRow("a merge: the larger one goes on")
        << Groups{{0, 1}, {2, 3, 4}} << Groups{{0, 1, 2, 3, 4}} << Places{1};
    QTest::newRow("a merge of equals: the older goes on")
        << Groups{{2, 3}, {0, 1}} << Groups{{0, 1, 2, 3}} << Places{0};
    QTest::newRow("rows change sides")
        << Groups{{0, 1, 2}, {3, 4, 5}} << Groups{{0, 1, 3}, {2, 4, 5}} << Places{0, 1};
    QTest::newRow("new rows only") << Groups{{0, 1}} << Groups{{7, 8}} << Places{-1};
}

void ClusterLineageTest::continues()
{
    QFETCH(Groups, before);
    QFETCH(Groups, now);
    QFETCH(Places, lineage);
    Places found;
    for (const auto& place : lineageOf(clusters(before), clusters(now)))
        found.push_back(place ? static_cast<int>(*place) : -1);
    QCOMPARE(found, lineage);
}

WINNOW_TEST(ClusterLineageTest)
#include "clusterlineage_test.moc"

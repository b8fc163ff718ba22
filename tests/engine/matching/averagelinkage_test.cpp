#include "engine/matching/averagelinkage.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace winnow::engine;

namespace {

using Links = std::vector<NodeLink>;
using Sources = std::vector<std::vector<std::uint32_t>>;
using Clusters = std::vector<std::uint32_t>;

constexpr double never = -std::numeric_limits<double>::infinity();

} // namespace

class AverageLinkageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groups_data();
    void groups();
};

void AverageLinkageTest::groups_data()
{
    QTest::addColumn<Links>("links");
    QTest::addColumn<Sources>("sources");
    QTest::addColumn<Clusters>("clusters"); // of four nodes
    const Links chain{{0, 1, 9, 1}, {1, 2, 8, 1}, {2, 3, 7, 1}, {0, 2, 6, 1}, {1, 3, 6, 1}, {0, 3, 6, 1}};
    QTest::newRow("no links") << Links() << Sources() << Clusters{0, 1, 2, 3};
    QTest::newRow("no rule for sources") << chain << Sources() << Clusters{0, 0, 0, 0};
    QTest::newRow("nodes of no source") << chain << Sources(4) << Clusters{0, 0, 0, 0};
    QTest::newRow("two of one source, best first")
        << chain << Sources{{1}, {2}, {1}, {2}} << Clusters{0, 0, 2, 2};
    QTest::newRow("all of one source") << chain << Sources{{1}, {1}, {1}, {1}} << Clusters{0, 1, 2, 3};
    QTest::newRow("sources are inherited") << chain << Sources{{1}, {2}, {3}, {1}} << Clusters{0, 0, 0, 3};
    QTest::newRow("a node of several sources")
        << chain << Sources{{1, 2}, {3}, {2}, {}} << Clusters{0, 0, 2, 2};
    QTest::newRow("kept apart for ever")
        << Links{{0, 1, 9, 1}, {0, 1, never, 0}, {1, 2, 3, 1}} << Sources() << Clusters{0, 1, 1, 3};
}

void AverageLinkageTest::groups()
{
    QFETCH(Links, links);
    QFETCH(Sources, sources);
    QFETCH(Clusters, clusters);
    QCOMPARE(averageLinkage({{1, 1, 1, 1}, links, 0, -4, sources}), clusters);
}

WINNOW_TEST(AverageLinkageTest)
#include "averagelinkage_test.moc"

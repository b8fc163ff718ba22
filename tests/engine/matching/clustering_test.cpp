#include "engine/base/random.h"
#include "engine/matching/averagelinkage.h"
#include "engine/matching/clustering.h"
#include "engine/matching/evaluation.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace winnow::engine;

namespace {

using Groups = std::vector<std::vector<RowIndex>>;

std::vector<ScoredRowPair> randomPairs(RowIndex rows, int count)
{
    Random random(3);
    std::vector<ScoredRowPair> pairs;
    for (int pair = 0; pair < count; ++pair) {
        const auto left = static_cast<RowIndex>(random.below(rows - 1));
        const auto right = static_cast<RowIndex>(left + 1 + random.below(rows - left - 1));
        const bool isKnown = std::any_of(pairs.begin(), pairs.end(),
            [&](const ScoredRowPair& known) { return known.left == left && known.right == right; });
        if (!isKnown)
            pairs.push_back({left, right, 12 * random.unit() - 5});
    }
    return pairs;
}

bool areTogether(const Groups& groups, RowIndex one, RowIndex other)
{
    return std::any_of(groups.begin(), groups.end(), [&](const std::vector<RowIndex>& group) {
        return std::count(group.begin(), group.end(), one) > 0
            && std::count(group.begin(), group.end(), other) > 0;
    });
}

} // namespace

class ClusteringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void averageDecides_data();
    void averageDecides();
    void everyRowIsInOneGroup();
    void orderOfPairsDoesNotMatter();
    void constraintsHold();
    void mustLinkIsStrongerThanCannotLink();
    void sourcesWithoutRepetitionsStayApart_data();
    void sourcesWithoutRepetitionsStayApart();
    void hugeComponentIsCut();
    void countsByContingency_data();
    void countsByContingency();
};

void ClusteringTest::averageDecides_data()
{
    QTest::addColumn<double>("bridge");
    QTest::addColumn<int>("groups");
    // 0-1 and 2-3 hold together strongly; one pair between them is known, three are missing.
    QTest::newRow("a weak bridge does not join") << 1.0 << 2;
    QTest::newRow("a strong one does") << 13.0 << 1;
    QTest::newRow("exactly the threshold joins") << 12.0 << 1;
}

void ClusteringTest::averageDecides()
{
    QFETCH(double, bridge);
    QFETCH(int, groups);
    const std::vector<ScoredRowPair> pairs{{0, 1, 20}, {2, 3, 20}, {1, 2, bridge}};
    QCOMPARE(static_cast<int>(clusterByAverageLinkage(4, pairs, {}).size()), groups);
}

void ClusteringTest::everyRowIsInOneGroup()
{
    const Groups groups = clusterByAverageLinkage(200, randomPairs(200, 600), {});
    std::vector<RowIndex> rows;
    RowIndex previous = 0;
    for (const std::vector<RowIndex>& group : groups) {
        QVERIFY(std::is_sorted(group.begin(), group.end()));
        QVERIFY(rows.empty() || group.front() > previous);
        previous = group.front();
        rows.insert(rows.end(), group.begin(), group.end());
    }
    std::sort(rows.begin(), rows.end());
    std::vector<RowIndex> all(200);
    std::iota(all.begin(), all.end(), RowIndex{0});
    QCOMPARE(rows, all);
}

void ClusteringTest::orderOfPairsDoesNotMatter()
{
    std::vector<ScoredRowPair> pairs = randomPairs(120, 500);
    const Groups before = clusterByAverageLinkage(120, pairs, {});
    std::reverse(pairs.begin(), pairs.end());
    QCOMPARE(clusterByAverageLinkage(120, pairs, {}), before);
    std::rotate(pairs.begin(), pairs.begin() + 37, pairs.end());
    QCOMPARE(clusterByAverageLinkage(120, pairs, {}), before);
}

void ClusteringTest::constraintsHold()
{
    const LinkageOptions options{0, -4, {{0, 1}, {1, 60}, {5, 90}}, {{2, 3}, {10, 11}, {0, 5}}};
    std::vector<ScoredRowPair> pairs = randomPairs(100, 500);
    std::erase_if(pairs, [](const ScoredRowPair& pair) { return pair.left == 2 && pair.right == 3; });
    pairs.push_back({2, 3, 30});
    const Groups groups = clusterByAverageLinkage(100, pairs, options);
    for (const auto& [one, other] : options.mustLink)
        QVERIFY(areTogether(groups, one, other));
    for (const auto& [one, other] : options.cannotLink)
        QVERIFY(!areTogether(groups, one, other));
}

void ClusteringTest::mustLinkIsStrongerThanCannotLink()
{
    const LinkageOptions options{0, -4, {{0, 1}, {1, 2}}, {{0, 2}}};
    QCOMPARE(clusterByAverageLinkage(3, {}, options), (Groups{{0, 1, 2}}));
}

void ClusteringTest::sourcesWithoutRepetitionsStayApart_data()
{
    QTest::addColumn<std::vector<std::uint32_t>>("sources");
    QTest::addColumn<std::vector<std::uint32_t>>("clusters");
    using Numbers = std::vector<std::uint32_t>;
    QTest::newRow("none are known") << Numbers() << Numbers{0, 0, 0, 0};
    QTest::newRow("rows without a source") << Numbers{0, 0, 0, 0} << Numbers{0, 0, 0, 0};
    QTest::newRow("two of one") << Numbers{1, 1, 0, 0} << Numbers{0, 1, 1, 1};
    QTest::newRow("three sources") << Numbers{1, 2, 3, 1} << Numbers{0, 1, 1, 1};
    QTest::newRow("all of one") << Numbers{7, 7, 7, 7} << Numbers{0, 1, 2, 3};
}

void ClusteringTest::sourcesWithoutRepetitionsStayApart()
{
    QFETCH(std::vector<std::uint32_t>, sources);
    LinkageProblem problem{{1, 1, 1, 1}, {}, 0, -4, sources};
    for (std::uint32_t left = 0; left < 4; ++left) {
        for (std::uint32_t right = left + 1; right < 4; ++right)
            problem.links.push_back({left, right, double(left + right), 1});
    }
    QTEST(averageLinkage(problem), "clusters");
}

void ClusteringTest::hugeComponentIsCut()
{
    std::vector<ScoredRowPair> chain;
    for (RowIndex row = 0; row + 1 < 20'000; ++row)
        chain.push_back({row, row + 1, row % 2 == 0 ? 9.0 : 0.5});
    const Groups groups = clusterByAverageLinkage(20'000, chain, {});
    QCOMPARE(groups.size(), std::size_t{10'000});
    QCOMPARE(groups.front(), (std::vector<RowIndex>{0, 1}));
}

void ClusteringTest::countsByContingency_data()
{
    QTest::addColumn<std::vector<std::uint32_t>>("predicted");
    QTest::addColumn<std::vector<std::uint32_t>>("truth");
    QTest::addColumn<int>("predictedPairs");
    QTest::addColumn<int>("truePairs");
    QTest::addColumn<int>("correctPairs");
    using Numbers = std::vector<std::uint32_t>;
    QTest::newRow("perfect") << Numbers{1, 1, 2} << Numbers{7, 7, 8} << 1 << 1 << 1;
    QTest::newRow("all together") << Numbers{0, 0, 0, 0} << Numbers{0, 0, 1, 1} << 6 << 2 << 2;
    QTest::newRow("all apart") << Numbers{0, 1, 2, 3} << Numbers{0, 0, 1, 1} << 0 << 2 << 0;
    QTest::newRow("crossed") << Numbers{0, 1, 0, 1} << Numbers{0, 0, 1, 1} << 2 << 2 << 0;
    QTest::newRow("no rows") << Numbers{} << Numbers{} << 0 << 0 << 0;
}

void ClusteringTest::countsByContingency()
{
    QFETCH(std::vector<std::uint32_t>, predicted);
    QFETCH(std::vector<std::uint32_t>, truth);
    QFETCH(int, predictedPairs);
    QFETCH(int, truePairs);
    QFETCH(int, correctPairs);
    const PairwiseQuality quality = comparePartitions(predicted, truth);
    QCOMPARE(quality, (PairwiseQuality{predictedPairs, truePairs, correctPairs}));
    QVERIFY(quality.f1() >= 0 && quality.f1() <= 1);
}

WINNOW_TEST(ClusteringTest)
#include "clustering_test.moc"

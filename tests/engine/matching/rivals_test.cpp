#include "engine/base/random.h"
#include "engine/matching/rivals.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace winnow::engine;

namespace {

const LevelTable matches{{0, 0.05, 0.15, 0.80}, {0, 0.05, 0.15, 0.80}, {0, 0.05, 0.15, 0.80}};
/// Related pairs agree well, but seldom wholly.
const LevelTable related{{0, 0.30, 0.60, 0.10}, {0, 0.60, 0.35, 0.05}, {0, 0.60, 0.35, 0.05}};

quint8 drawLevel(Random& random, const std::vector<double>& shares)
{
    double rest = random.unit();
    quint8 level = 1;
    while (level + 1U < shares.size() && rest >= shares[level])
        rest -= shares[level++];
    return level;
}

CountedPatterns drawRivals(int matching, int others)
{
    Random random(3);
    CountedPatterns drawn{LevelPatterns(3), {}};
    std::vector<quint8> levels(3);
    for (int pair = 0; pair < matching + others; ++pair) {
        for (std::size_t field = 0; field < 3; ++field)
            levels[field] = drawLevel(random, (pair < matching ? matches : related)[field]);
        const PatternId pattern = drawn.patterns.intern(levels);
        drawn.counts.resize(drawn.patterns.size());
        drawn.counts[pattern] += 1;
    }
    return drawn;
}

} // namespace

class RivalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDataSaysHowManyMatch_data();
    void theDataSaysHowManyMatch();
    void noRivalsAreNoTrouble();
    void weighsLinksByTheirKind();
};

void RivalsTest::theDataSaysHowManyMatch_data()
{
    QTest::addColumn<int>("matching");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("none") << 0 << 0.0 << 0.1;
    QTest::newRow("some") << 1000 << 0.05 << 0.2;
    QTest::newRow("most") << 20'000 << 0.5 << 0.8;
}

void RivalsTest::theDataSaysHowManyMatch()
{
    QFETCH(int, matching);
    QFETCH(double, least);
    QFETCH(double, most);
    const RivalModel model = estimateRivals(drawRivals(matching, 10'000), matches);
    const double share = 1 / (1 + std::exp(-model.logPrior));
    QVERIFY2(share >= least && share <= most, qPrintable(QString::number(share)));
    for (const auto& weights : model.weights) {
        QCOMPARE(weights[0], 0.0);
        QVERIFY(std::is_sorted(weights.begin() + 1, weights.end()));
    }
}

void RivalsTest::noRivalsAreNoTrouble()
{
    const RivalModel model = estimateRivals({LevelPatterns(3), {}}, matches);
    QVERIFY(std::isfinite(model.logPrior));
    const std::vector<quint8> blank{0, 0, 0};
    QCOMPARE(model.weightOf(blank), model.logPrior);
}

void RivalsTest::weighsLinksByTheirKind()
{
    LevelPatterns patterns(1);
    const PatternId exact = patterns.intern(std::vector<quint8>{3});
    // Records 0 and 1 are of the left table, 2 and 3 of the right one; 0 and 2 are partners.
    const RivalModel model{{{0, -4, 0, 3}}, -1, {0, 1, 0, 3}, 2};
    const std::vector<ScoredRecordPair> pairs{{0, 1, exact, 9}, {0, 2, exact, 9}, {0, 3, exact, 9}};
    LinkageProblem graph;
    graph.sizes = {1, 1, 1, 1};
    graph.links = {{0, 1, 9, 1}, {0, 2, 9, 1}, {0, 3, 9, 1}};
    weighRivals(graph, pairs, patterns, model);
    QVERIFY(graph.links[0].sum < 0); // of one table: speaks against at most
    QVERIFY(graph.links[1].sum > 9); // partners come first
    QCOMPARE(graph.links[2].sum, 2.0); // a rival: prior and weight of rivals
}

WINNOW_TEST(RivalsTest)
#include "rivals_test.moc"

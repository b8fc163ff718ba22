#include "engine/matching/expectationmaximization.h"
#include "engine/matching/randompairs.h"
#include "tests/engine/matching/drawnpairs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

/// Patterns of pairs drawn from known shares: `matches` of them match.
CountedPatterns drawPairs(const LevelTable& m, const LevelTable& u, int matches, int others)
{
    return drawnPairs({{m, matches}, {u, others}});
}

const LevelTable knownM{{0, 0.10, 0.15, 0.75}, {0, 0.05, 0.10, 0.85}, {0, 0.20, 0.10, 0.70}};
const LevelTable knownU{{0, 0.95, 0.04, 0.01}, {0, 0.97, 0.02, 0.01}, {0, 0.94, 0.05, 0.01}};

} // namespace

class ExpectationMaximizationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsKnownShares();
    void priorIsOfAllPairs();
    void weightsAreMonotoneAndBounded();
    void matchesStayBelowTheBound();
    void freePairsAreLikelierTheFewerAreLeft_data();
    void freePairsAreLikelierTheFewerAreLeft();
    void pooling_data();
    void pooling();
};

void ExpectationMaximizationTest::findsKnownShares()
{
    const CountedPatterns pairs = drawPairs(knownM, knownU, 20'000, 100'000);
    const EmEstimate estimate = estimateModel({pairs, knownU, 120'000, 60'000});
    QVERIFY(estimate.isSteady);
    QVERIFY2(std::abs(estimate.expectedMatches - 20'000) < 1'000,
        qPrintable(QString::number(estimate.expectedMatches)));
    for (std::size_t field = 0; field < knownM.size(); ++field) {
        for (std::size_t level = 1; level < knownM[field].size(); ++level)
            QVERIFY(std::abs(estimate.m[field][level] - knownM[field][level]) < 0.03);
    }
}

void ExpectationMaximizationTest::priorIsOfAllPairs()
{
    const CountedPatterns pairs = drawPairs(knownM, knownU, 5'000, 5'000);
    const double allOfThem = 10'000'000;
    const EmEstimate estimate = estimateModel({pairs, knownU, allOfThem, 5'000});
    QCOMPARE(estimate.logPrior, std::log(estimate.expectedMatches / (allOfThem - estimate.expectedMatches)));
}

void ExpectationMaximizationTest::weightsAreMonotoneAndBounded()
{
    const LevelTable crooked{{0, 0.5, 0.1, 0.399999, 0.000001}, {0, 0.9, 0.05, 0.04, 0.01}};
    const CountedPatterns pairs = drawPairs(crooked, crooked, 0, 3'000);
    const EmEstimate estimate = estimateModel({pairs, crooked, 1'000'000, 1'500});
    for (const std::vector<double>& weights : estimate.weights) {
        QCOMPARE(weights.front(), 0.0);
        QVERIFY(std::is_sorted(weights.begin() + 1, weights.end()));
        QVERIFY(weights[1] >= -8 && weights.back() <= 14);
    }
}

void ExpectationMaximizationTest::matchesStayBelowTheBound()
{
    const CountedPatterns pairs = drawPairs(knownM, knownU, 10'000, 10);
    const EmEstimate estimate = estimateModel({pairs, knownU, 20'000, 4'000});
    QCOMPARE(estimate.expectedMatches, 4'000.0);
    QVERIFY(estimate.atMost);
}

void ExpectationMaximizationTest::freePairsAreLikelierTheFewerAreLeft_data()
{
    QTest::addColumn<double>("matches");
    QTest::addColumn<double>("odds");
    QTest::newRow("few") << 1.0 << 1.0 / (99 * 199);
    QTest::newRow("half") << 50.0 << 50.0 / (50 * 150);
    QTest::newRow("all but a tenth") << 90.0 << 90.0 / (10 * 110);
    QTest::newRow("all") << 100.0 << 100.0 / (10 * 100);
    QTest::newRow("more than there are") << 150.0 << 150.0 / (10 * 50);
}

void ExpectationMaximizationTest::freePairsAreLikelierTheFewerAreLeft()
{
    QFETCH(double, matches);
    QTEST(freePairOdds(100, 200, matches), "odds");
}

void ExpectationMaximizationTest::pooling_data()
{
    QTest::addColumn<std::vector<double>>("weights");
    QTest::addColumn<std::vector<double>>("mass");
    QTest::addColumn<std::vector<double>>("expected");
    using Numbers = std::vector<double>;
    QTest::newRow("in order") << Numbers{0, -1, 2, 3} << Numbers{0, 1, 1, 1} << Numbers{0, -1, 2, 3};
    QTest::newRow("one out of order")
        << Numbers{0, 1, 3, 1} << Numbers{0, 1, 1, 3} << Numbers{0, 1, 1.5, 1.5};
    QTest::newRow("falling") << Numbers{0, 3, 2, 1} << Numbers{0, 1, 1, 1} << Numbers{0, 2, 2, 2};
    QTest::newRow("one level") << Numbers{0, 5} << Numbers{0, 1} << Numbers{0, 5};
    QTest::newRow("none but blank") << Numbers{0} << Numbers{0} << Numbers{0};
}

void ExpectationMaximizationTest::pooling()
{
    QFETCH(std::vector<double>, weights);
    QFETCH(std::vector<double>, mass);
    QFETCH(std::vector<double>, expected);
    makeMonotone(weights, mass);
    QCOMPARE(weights, expected);
}

WINNOW_TEST(ExpectationMaximizationTest)
#include "expectationmaximization_test.moc"

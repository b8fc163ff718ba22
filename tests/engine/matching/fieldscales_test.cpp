#include "engine/matching/fieldscales.h"
#include "tests/engine/matching/drawnpairs.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

const LevelTable evenShares{{0, 0.5, 0.5}, {0, 0.5, 0.5}, {0, 0.5, 0.5}};
const LevelTable weights{{0, -2, 3}, {0, -1, 4}, {0, -3, 2}};

/// By pattern: what the weights say, each field scaled.
std::vector<double> probabilitiesOf(
    const CountedPatterns& pairs, const std::vector<double>& scales, double prior)
{
    std::vector<double> probabilities;
    for (PatternId pattern = 0; pattern < pairs.patterns.size(); ++pattern) {
        double logit = prior;
        for (std::size_t field = 0; field < scales.size(); ++field)
            logit += scales[field] * weights[field][pairs.patterns[pattern][field]];
        probabilities.push_back(1 / (1 + std::exp(-logit)));
    }
    return probabilities;
}

} // namespace

class FieldScalesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheScales();
    void noFieldCountsForTheOpposite();
    void staysAsItIsWithoutPairs();
};

void FieldScalesTest::findsTheScales()
{
    const CountedPatterns pairs = drawnPairs({{evenShares, 100'000}});
    const std::vector<double> scales{0.5, 1.5, 0.2};
    const FieldScales found = fitFieldScales(pairs, weights, probabilitiesOf(pairs, scales, -1), 0);
    for (std::size_t field = 0; field < scales.size(); ++field)
        QVERIFY2(std::abs(found.scales[field] - scales[field]) < 0.02,
            qPrintable(QString::number(found.scales[field])));
    QVERIFY(std::abs(found.prior + 1) < 0.05);
}

void FieldScalesTest::noFieldCountsForTheOpposite()
{
    const CountedPatterns pairs = drawnPairs({{evenShares, 10'000}});
    const FieldScales found = fitFieldScales(pairs, weights, probabilitiesOf(pairs, {1, 1, -2}, 0), 0);
    QCOMPARE(found.scales[2], 0.0);
    // Without the third field, which may only stay away, the others are as if it were not there.
    LevelTable two = weights;
    two[2] = {0, 0, 0};
    const FieldScales rest = fitFieldScales(pairs, two, probabilitiesOf(pairs, {1, 1, -2}, 0), 0);
    for (std::size_t field = 0; field < 2; ++field)
        QVERIFY(std::abs(found.scales[field] - rest.scales[field]) < 0.01);
    QVERIFY(std::abs(found.prior - rest.prior) < 0.01);
}

void FieldScalesTest::staysAsItIsWithoutPairs()
{
    const FieldScales found = fitFieldScales({LevelPatterns(3), {}}, weights, {}, -4);
    QCOMPARE(found.scales, (std::vector<double>{1, 1, 1}));
    QCOMPARE(found.prior, -4.0);
}

WINNOW_TEST(FieldScalesTest)
#include "fieldscales_test.moc"

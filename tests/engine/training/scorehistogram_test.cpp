#include "engine/training/scorehistogram.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace winnow::engine;

class ScoreHistogramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsScores_data();
    void countsScores();
};

void ScoreHistogramTest::countsScores_data()
{
    QTest::addColumn<std::vector<double>>("logits");
    QTest::addColumn<double>("lowest");
    QTest::addColumn<std::vector<qint64>>("counts");

    constexpr double infinity = std::numeric_limits<double>::infinity();
    QTest::newRow("none") << std::vector<double>{} << 15.0 << std::vector<qint64>{};
    QTest::newRow("one") << std::vector{0.2} << 0.0 << std::vector<qint64>{1};
    QTest::newRow("a gap") << std::vector{-0.1, 0.4, 1.0} << -0.5 << std::vector<qint64>{1, 1, 0, 1};
    QTest::newRow("on an edge") << std::vector{0.5, 0.5} << 0.5 << std::vector<qint64>{2};
    QTest::newRow("beyond all bins") << std::vector{infinity, 99.0} << 14.5 << std::vector<qint64>{2};
    QTest::newRow("below all bins") << std::vector{-infinity} << -15.0 << std::vector<qint64>{1};
}

void ScoreHistogramTest::countsScores()
{
    QFETCH(std::vector<double>, logits);
    const ScoreHistogram histogram = scoreHistogram(logits);
    QTEST(histogram.lowest, "lowest");
    QTEST(histogram.counts, "counts");
    QCOMPARE(histogram.highest(), histogram.lowest + 0.5 * static_cast<double>(histogram.counts.size()));
}

WINNOW_TEST(ScoreHistogramTest)
#include "scorehistogram_test.moc"

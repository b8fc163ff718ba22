#include "engine/activelearning/qualityestimate.h"
#include "engine/base/random.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace winnow::engine;

namespace {

using Answers = std::vector<HeldOutAnswer>;

/// 1,000 matches around 3, 9,000 others around -4.
std::vector<double> logits()
{
    std::vector<double> result;
    for (int number = 0; number < 10'000; ++number)
        result.push_back((number < 1000 ? 3 : -4) + (number % 100 - 50) / 25.0);
    return result;
}

Answers answers(std::size_t count, double rightShare)
{
    Random random(3);
    Answers result;
    const std::vector<double> all = logits();
    for (std::size_t number = 0; number < count; ++number) {
        const auto pair = static_cast<PairIndex>(random.below(number % 2 == 0 ? 1000 : 10'000));
        const bool isMatch = (pair < 1000) == (random.unit() < rightShare);
        result.push_back({pair, all[pair], isMatch ? 1.0 : 0.0, 1});
    }
    return result;
}

bool isOrdered(const Interval& interval)
{
    return 0 <= interval.low && interval.low <= interval.value && interval.value <= interval.high
        && interval.high <= 1;
}

} // namespace

class QualityEstimateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wilson_data();
    void wilson();
    void judgesByAnswers_data();
    void judgesByAnswers();
    void moreAnswersNarrowTheInterval();
    void strataHoldAllPairs();
    void isTheSameEachTime();
};

void QualityEstimateTest::wilson_data()
{
    QTest::addColumn<double>("matches");
    QTest::addColumn<double>("count");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // Wilson (1927) with z = 1.96; the figures as in Newcombe (1998), table I.
    QTest::newRow("81 of 263") << 81.0 << 263.0 << 0.2553 << 0.3662;
    QTest::newRow("15 of 148") << 15.0 << 148.0 << 0.0624 << 0.1605;
    QTest::newRow("0 of 20") << 0.0 << 20.0 << 0.0 << 0.1611;
    QTest::newRow("1 of 29") << 1.0 << 29.0 << 0.0061 << 0.1718;
    QTest::newRow("none") << 0.0 << 0.0 << 0.0 << 1.0;
}

void QualityEstimateTest::wilson()
{
    QFETCH(double, matches);
    QFETCH(double, count);
    QFETCH(double, low);
    QFETCH(double, high);
    const Interval interval = wilsonInterval(matches, count);
    QVERIFY(std::abs(interval.low - low) < 1e-4);
    QVERIFY(std::abs(interval.high - high) < 1e-4);
}

void QualityEstimateTest::judgesByAnswers_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("rightShare");
    QTest::addColumn<double>("blockingRecall");
    QTest::addColumn<double>("leastPrecision");
    QTest::addColumn<double>("mostPrecision");
    QTest::addColumn<double>("mostRecall");
    QTest::newRow("no answers") << 0 << 1.0 << 1.0 << 0.85 << 1.0 << 1.0;
    QTest::newRow("all as predicted") << 100 << 1.0 << 1.0 << 0.95 << 1.0 << 1.0;
    QTest::newRow("a quarter wrong") << 200 << 0.75 << 1.0 << 0.65 << 0.85 << 0.6;
    QTest::newRow("blocking loses a tenth") << 100 << 1.0 << 0.9 << 0.95 << 1.0 << 0.9;
    QTest::newRow("all wrong") << 100 << 0.0 << 1.0 << 0.0 << 0.2 << 0.2;
}

void QualityEstimateTest::judgesByAnswers()
{
    QFETCH(int, count);
    QFETCH(double, rightShare);
    QFETCH(double, blockingRecall);
    QFETCH(double, leastPrecision);
    QFETCH(double, mostPrecision);
    QFETCH(double, mostRecall);
    const QualityEstimate quality = estimateQuality(
        logits(), Calibration(), answers(static_cast<std::size_t>(count), rightShare), 0, blockingRecall, 1);
    QVERIFY(isOrdered(quality.precision) && isOrdered(quality.recall));
    QVERIFY2(quality.precision.value >= leastPrecision && quality.precision.value <= mostPrecision,
        qPrintable(QString::number(quality.precision.value)));
    QVERIFY2(quality.recall.value <= mostRecall, qPrintable(QString::number(quality.recall.value)));
    QCOMPARE(quality.answers, static_cast<std::size_t>(count));
}

void QualityEstimateTest::moreAnswersNarrowTheInterval()
{
    const auto widthWith = [](std::size_t count) {
        const Interval found
            = estimateQuality(logits(), Calibration(), answers(count, 0.9), 0, 1, 1).precision;
        return found.high - found.low;
    };
    QVERIFY(widthWith(400) < widthWith(40));
    QVERIFY(widthWith(400) > 0);
}

void QualityEstimateTest::strataHoldAllPairs()
{
    const QualityEstimate quality = estimateQuality(logits(), Calibration(), answers(50, 1), 0.5, 1, 1);
    QCOMPARE(quality.strata.size(), std::size_t{8});
    double pairs = 0;
    double from = 0;
    for (const Stratum& stratum : quality.strata) {
        pairs += stratum.pairs;
        QVERIFY(stratum.from >= from && stratum.to >= stratum.from);
        QVERIFY(isOrdered(stratum.matches));
        from = stratum.from;
    }
    QCOMPARE(pairs, 10'000.0);
    const QualityEstimate nothing = estimateQuality({}, Calibration(), {}, 0, 1, 1);
    QCOMPARE(nothing.precision.value, 1.0);
    QCOMPARE(nothing.recall.value, 1.0);
}

void QualityEstimateTest::isTheSameEachTime()
{
    const auto once = [] {
        return estimateQuality(logits(), Calibration(), answers(50, 0.9), 0, 1, 7);
    };
    QCOMPARE(once(), once());
}

WINNOW_TEST(QualityEstimateTest)
#include "qualityestimate_test.moc"

#include "engine/activelearning/thresholds.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace winnow::engine;

class ThresholdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsExpected();
    void findsTheBest_data();
    void findsTheBest();
    void higherMeansFewerMerges();
};

void ThresholdsTest::countsWhatIsExpected()
{
    const std::vector<double> logits{-100, -2, 2, 2, 100};
    const Expectation at = ThresholdCurve(logits, Calibration()).at(0);
    QCOMPARE(at.predicted, 3.0);
    QVERIFY(std::abs(at.wrongMerges - 2 / (1 + std::exp(2))) < 0.01);
    QVERIFY(std::abs(at.misses - 1 / (1 + std::exp(2))) < 0.01);
}

using Logits = std::vector<double>;

void ThresholdsTest::findsTheBest_data()
{
    QTest::addColumn<Logits>("logits");
    QTest::addColumn<double>("shift");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("no pairs") << Logits() << 0.0 << 0.0 << 0.0;
    QTest::newRow("two heaps") << Logits{-9, -8, -9, 8, 9, 8} << 0.0 << 0.0 << 0.0;
    QTest::newRow("two heaps above 0") << Logits{2, 3, 2, 18, 19, 18} << -10.0 << 3.0 << 18.0;
    QTest::newRow("all alike") << Logits(10, 1.0) << 0.0 << 0.0 << 0.0;
    QTest::newRow("beyond the bins") << Logits{-1e9, 1e9} << 0.0 << 0.0 << 0.0;
}

void ThresholdsTest::findsTheBest()
{
    QFETCH(Logits, logits);
    QFETCH(double, shift);
    QFETCH(double, least);
    QFETCH(double, most);
    const Expectation best = ThresholdCurve(logits, Calibration(1, shift)).best();
    QVERIFY2(best.threshold >= least && best.threshold <= most, qPrintable(QString::number(best.threshold)));
    QVERIFY(best.f1() >= 0 && best.f1() <= 1);
}

void ThresholdsTest::higherMeansFewerMerges()
{
    Logits logits;
    for (int step = -100; step < 100; ++step)
        logits.push_back(step / 10.0);
    const ThresholdCurve curve(logits, Calibration());
    Expectation previous = curve.at(-20);
    for (double threshold = -12; threshold < 12; threshold += 0.5) {
        const Expectation at = curve.at(threshold);
        QVERIFY(at.predicted <= previous.predicted && at.wrongMerges <= previous.wrongMerges + 1e-9);
        QVERIFY(at.misses >= previous.misses - 1e-9);
        previous = at;
    }
}

WINNOW_TEST(ThresholdsTest)
#include "thresholds_test.moc"

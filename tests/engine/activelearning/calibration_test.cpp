#include "engine/activelearning/calibration.h"
#include "engine/base/random.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

using Answers = std::vector<HeldOutAnswer>;

/// Answers to logits between -6 and 6 that are right with the probability 1 / (1 + exp(-slope * logit -
/// shift)).
Answers drawnAnswers(std::size_t count, double slope, double shift)
{
    Random random(11);
    Answers answers;
    for (std::size_t number = 0; number < count; ++number) {
        const double logit = 12 * random.unit() - 6;
        const double probability = 1 / (1 + std::exp(-slope * logit - shift));
        answers.push_back(
            {static_cast<PairIndex>(number), logit, random.unit() < probability ? 1.0 : 0.0, 1});
    }
    return answers;
}

Answers answersOf(double value, std::size_t count)
{
    Answers answers = drawnAnswers(count, 1, 0);
    for (HeldOutAnswer& answer : answers)
        answer.value = value;
    return answers;
}

} // namespace

class CalibrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void believesLogitsAtFirst();
    void findsTheScale_data();
    void findsTheScale();
    void staysSane_data();
    void staysSane();
    void interpolatesSteps();
    void holdsAnswersOut();
    void truncatesWeights();
    void errorIsTheDistance();
};

void CalibrationTest::believesLogitsAtFirst()
{
    QCOMPARE(calibrate({}), Calibration());
    QCOMPARE(calibrate(drawnAnswers(leastCalibrationAnswers - 1, 0.2, 2)), Calibration());
    QCOMPARE(Calibration().probability(0), 0.5);
}

void CalibrationTest::findsTheScale_data()
{
    QTest::addColumn<double>("slope");
    QTest::addColumn<double>("shift");
    QTest::addColumn<int>("answers");
    QTest::newRow("right as they are") << 1.0 << 0.0 << 150;
    QTest::newRow("too sure") << 0.4 << 0.0 << 150;
    QTest::newRow("shifted") << 1.0 << -2.0 << 150;
    QTest::newRow("too sure, isotonic") << 0.4 << 0.0 << 2000;
    QTest::newRow("shifted, isotonic") << 1.0 << -2.0 << 2000;
}

void CalibrationTest::findsTheScale()
{
    QFETCH(double, slope);
    QFETCH(double, shift);
    QFETCH(int, answers);
    const Calibration found = calibrate(drawnAnswers(static_cast<std::size_t>(answers), slope, shift));
    QCOMPARE(found.isIsotonic(), answers >= 200);
    for (double logit = -4; logit <= 4; logit += 1) {
        const double expected = 1 / (1 + std::exp(-slope * logit - shift));
        QVERIFY2(std::abs(found.probability(logit) - expected) < 0.15,
            qPrintable(
                QStringLiteral("%1: %2 for %3").arg(logit).arg(found.probability(logit)).arg(expected)));
    }
}

void CalibrationTest::staysSane_data()
{
    QTest::addColumn<Answers>("answers");
    QTest::newRow("all yes") << answersOf(1, 50);
    QTest::newRow("all no") << answersOf(0, 50);
    QTest::newRow("all yes, isotonic") << answersOf(1, 300);
    QTest::newRow("all no, isotonic") << answersOf(0, 300);
    QTest::newRow("the wrong way round") << drawnAnswers(60, -2, 0);
    QTest::newRow("the wrong way round, isotonic") << drawnAnswers(300, -2, 0);
    QTest::newRow("one logit") << Answers(250, HeldOutAnswer{0, 1, 1, 1});
    Answers heavy = drawnAnswers(60, 1, 0);
    heavy[7].weight = 1000;
    QTest::newRow("one heavy answer") << heavy;
}

void CalibrationTest::staysSane()
{
    QFETCH(Answers, answers);
    const Calibration found = calibrate(answers);
    double previous = 0;
    for (double logit = -50; logit <= 50; logit += 0.25) {
        const double probability = found.probability(logit);
        QVERIFY(probability >= previous && probability <= 1);
        previous = probability;
    }
}

void CalibrationTest::interpolatesSteps()
{
    const Calibration steps({{-1, 0.25}, {1, 0.75}});
    QCOMPARE(steps.probability(-9), 0.25);
    QCOMPARE(steps.probability(0), 0.5);
    QCOMPARE(steps.probability(1), 0.75);
    QCOMPARE(steps.probability(9), 0.75);
}

void CalibrationTest::holdsAnswersOut()
{
    const MatchedTable people = matched(winnow::tests::people(400));
    std::vector<Label> labels = labelsOfPeople(people.pairs, 40);
    labels[3].value = Label::unsure;
    const PairIndex unsure = labels[3].pair;
    labels[5].inclusion = 0;
    labels.push_back({static_cast<PairIndex>(people.pairs.size()), 1, 1, 1});
    const Answers held = heldOutAnswers(people.pairs, people.result.model, labels, 5);
    QCOMPARE(held.size(), std::size_t{38});
    std::reverse(labels.begin(), labels.end());
    QCOMPARE(heldOutAnswers(people.pairs, people.result.model, labels, 5), held);
    for (const HeldOutAnswer& answer : held)
        QVERIFY(std::isfinite(answer.logit) && answer.pair != unsure);
    QVERIFY(heldOutAnswers(people.pairs, people.result.model, {}, 5).empty());
}

void CalibrationTest::truncatesWeights()
{
    const MatchedTable people = matched(winnow::tests::people(400));
    std::vector<Label> labels = labelsOfPeople(people.pairs, 25);
    for (Label& label : labels)
        label.inclusion = 0.5;
    labels[0].inclusion = 1e-6;
    const Answers held = heldOutAnswers(people.pairs, people.result.model, labels, 5);
    double sum = 0;
    double most = 0;
    for (const HeldOutAnswer& answer : held) {
        sum += answer.weight;
        most = std::max(most, answer.weight);
    }
    QVERIFY(std::abs(sum - static_cast<double>(held.size())) < 1e-9);
    QVERIFY(most < 25);
}

void CalibrationTest::errorIsTheDistance()
{
    QCOMPARE(calibrationError({}, Calibration()), 0.0);
    const Answers wrong{{0, 0, 1, 1}, {1, 0, 1, 1}};
    QCOMPARE(calibrationError(wrong, Calibration()), 0.5);
    const Answers right{{0, 0, 1, 1}, {1, 0, 0, 1}};
    QCOMPARE(calibrationError(right, Calibration()), 0.0);
}

WINNOW_TEST(CalibrationTest)
#include "calibration_test.moc"

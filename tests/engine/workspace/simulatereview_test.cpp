#include "engine/store/stores.h"
#include "engine/workspace/simulatereview.h"
#include "engine/workspace/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class SimulateReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void answersAsTheTruthSays()
    {
        WorkspaceFixture fixture;
        const auto outcome = simulate(fixture, {{}, 30, 1, 0, 0});
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->answers(), 30);
        QCOMPARE(outcome->unsure, 0);
        QVERIFY(outcome->yes > 0 && outcome->no > 0);
        QCOMPARE(outcome->questionSeconds.size(), size_t(30));
        QVERIFY(outcome->evaluation.quality.f1() > 0.95);
        QVERIFY(outcome->calibrationError);
        QVERIFY(*outcome->calibrationError >= 0 && *outcome->calibrationError < 0.5);
    }

    void theSameSeedGivesTheSame()
    {
        WorkspaceFixture one;
        WorkspaceFixture other;
        const SimulatedReviewer reviewer{{}, 25, 7, 0.1, 0.1};
        const auto first = simulate(one, reviewer);
        const auto second = simulate(other, reviewer);
        QVERIFY(first && second);
        QCOMPARE(first->yes, second->yes);
        QCOMPARE(first->unsure, second->unsure);
        QCOMPARE(first->evaluation.quality.correctPairs, second->evaluation.quality.correctPairs);
        QCOMPARE(first->evaluation.quality.predictedPairs, second->evaluation.quality.predictedPairs);
    }

    void mistakesAreMade_data()
    {
        QTest::addColumn<double>("wrong");
        QTest::addColumn<double>("unsure");
        QTest::addColumn<int>("unsureAnswers");
        QTest::newRow("always unsure") << 0.0 << 1.0 << 12;
        QTest::newRow("always wrong") << 1.0 << 0.0 << 0;
    }

    void mistakesAreMade()
    {
        QFETCH(double, wrong);
        QFETCH(double, unsure);
        WorkspaceFixture fixture;
        const auto outcome = simulate(fixture, {{}, 12, 1, wrong, unsure});
        QVERIFY(outcome);
        QTEST(outcome->unsure, "unsureAnswers");
        QCOMPARE(outcome->answers(), 12);
    }

    void noAnswersChangeNothing()
    {
        WorkspaceFixture fixture;
        const auto outcome = simulate(fixture, {{}, 0, 1, 0, 0});
        QVERIFY(outcome);
        QCOMPARE(outcome->answers(), 0);
        QVERIFY(!outcome->calibrationError);
        QCOMPARE(fixture.stores().operations().head().value().seq, OperationSeq{0});
    }

    void endsWhenNoQuestionIsLeft()
    {
        WorkspaceFixture fixture(2);
        const auto outcome = simulate(fixture, {{}, 1000, 1, 0, 0});
        QVERIFY(outcome);
        QVERIFY(outcome->answers() < 1000);
    }

    void refusesWhatItCannotUse_data()
    {
        QTest::addColumn<QByteArray>("truth");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other columns") << QByteArray("a,b\n1,2\n");
        QTest::newRow("ids of another table") << QByteArray("id,cluster\nnobody,1\n");
    }

    void refusesWhatItCannotUse()
    {
        QFETCH(QByteArray, truth);
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        SilentProgress progress;
        const auto outcome = simulateReview(fixture.workspace(), matched->session,
            {fixture.writeFile(u"bad.csv"_s, truth), 5, 1, 0, 0}, progress);
        QVERIFY(!outcome);
        QVERIFY(!outcome.error().message.isEmpty());
        QCOMPARE(fixture.stores().operations().head().value().seq, OperationSeq{0});
    }

private:
    static Result<SimulationOutcome> simulate(WorkspaceFixture& fixture, SimulatedReviewer reviewer)
    {
        const auto matched = fixture.importAndMatch();
        if (!matched)
            return fail(matched);
        reviewer.truthPath = fixture.writeFile(u"truth.csv"_s, fixture.truth());
        SilentProgress progress;
        return simulateReview(fixture.workspace(), matched->session, reviewer, progress);
    }
};

WINNOW_TEST(SimulateReviewTest)
#include "simulatereview_test.moc"

#include "engine/workspace/evaluatesession.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class EvaluateSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void clustersAreComparedWithTheTruth()
    {
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        SilentProgress progress;
        const auto found = evaluateSession(fixture.workspace(), matched->session,
            fixture.writeFile(u"truth.csv"_s, fixture.truth()), progress);
        QVERIFY2(found, found ? "" : qPrintable(found.error().message));
        QVERIFY(found->warnings.empty());
        QCOMPARE(found->quality.truePairs, 50); // 10 persons with three records, 20 with two
        QVERIFY(found->quality.f1() > 0.95);
    }

    void aTruthOfPairsGivesTheSame()
    {
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        SilentProgress progress;
        const auto found = evaluateSession(fixture.workspace(), matched->session,
            fixture.writeFile(u"truth.csv"_s, "left_id,right_id\nr1,r2\nr2,r3\nr1,nobody\n"), progress);
        QVERIFY(found);
        QCOMPARE(found->quality.truePairs, 3);
        QCOMPARE(found->quality.correctPairs, 3);
        QCOMPARE(found->warnings.size(), size_t{1});
        QVERIFY(found->warnings.front().contains(u"nobody"_s));
    }

    void uselessTruthsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("truth");
        QTest::newRow("other columns") << QByteArray("a,b\n1,2\n");
        QTest::newRow("no id of the table") << QByteArray("id,cluster\nx,1\ny,1\n");
    }

    void uselessTruthsAreRefused()
    {
        QFETCH(QByteArray, truth);
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        SilentProgress progress;
        const auto found = evaluateSession(
            fixture.workspace(), matched->session, fixture.writeFile(u"truth.csv"_s, truth), progress);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::InvalidInput);
    }
};

WINNOW_TEST(EvaluateSessionTest)
#include "evaluatesession_test.moc"

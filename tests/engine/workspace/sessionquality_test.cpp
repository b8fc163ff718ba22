#include "engine/store/stores.h"
#include "engine/workspace/sessionquality.h"
#include "engine/workspace/simulatereview.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class SessionQualityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void isUnknownWithoutEnoughAnswers_data()
    {
        QTest::addColumn<int>("answers");
        QTest::newRow("none") << 0;
        QTest::newRow("a few") << 5;
    }

    void isUnknownWithoutEnoughAnswers()
    {
        QFETCH(const int, answers);
        const auto quality = qualityAfter(answers);
        QVERIFY2(quality, quality ? "" : qPrintable(quality.error().message));
        QVERIFY(!quality->has_value());
    }

    /// The made-up table is easy: both are near 1, and an interval is not a point.
    void isEstimatedFromAnswers()
    {
        const auto quality = qualityAfter(40);
        QVERIFY2(quality, quality ? "" : qPrintable(quality.error().message));
        QVERIFY(quality->has_value());
        for (const Interval& share : {(*quality)->precision, (*quality)->recall}) {
            QVERIFY(share.low < share.high);
            QVERIFY(share.low <= share.value && share.value <= share.high);
            QVERIFY(share.high > 0.9);
        }
    }

private:
    static Result<std::optional<QualityEstimate>> qualityAfter(int answers)
    {
        WorkspaceFixture fixture;
        SilentProgress progress;
        const auto matched = fixture.importAndMatch();
        if (!matched)
            return fail(matched);
        const SimulatedReviewer reviewer{
            fixture.writeFile(u"truth.csv"_s, fixture.truth()), answers, 1, 0, 0};
        if (const auto done = simulateReview(fixture.workspace(), matched->session, reviewer, progress);
            !done)
            return fail(done);
        const auto session = fixture.stores().sessions().read(matched->session);
        return session ? sessionQuality(fixture.stores(), *session, progress) : fail(session);
    }
};

WINNOW_TEST(SessionQualityTest)
#include "sessionquality_test.moc"

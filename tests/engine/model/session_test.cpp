#include "engine/model/session.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsDecidedAndWhatIsLeft_data();
    void countsWhatIsDecidedAndWhatIsLeft();
};

void SessionTest::countsWhatIsDecidedAndWhatIsLeft_data()
{
    QTest::addColumn<SessionCounts>("counts");
    QTest::addColumn<qint64>("decided");
    QTest::addColumn<qint64>("remaining");
    QTest::addColumn<qint64>("open");

    using Counts = SessionCounts;
    QTest::newRow("empty") << Counts{} << qint64{0} << qint64{0} << qint64{0};
    QTest::newRow("untouched") << Counts{.total = 9} << qint64{0} << qint64{9} << qint64{9};
    QTest::newRow("each verdict decides")
        << Counts{.total = 9, .yes = 1, .no = 2, .unsure = 3} << qint64{6} << qint64{3} << qint64{3};
    QTest::newRow("a skipped item still needs an answer")
        << Counts{.total = 9, .yes = 1, .skipped = 5} << qint64{1} << qint64{8} << qint64{3};
    QTest::newRow("a flag is no answer")
        << Counts{.total = 9, .flagged = 4} << qint64{0} << qint64{9} << qint64{9};
    QTest::newRow("done") << Counts{.total = 6, .yes = 1, .no = 2, .unsure = 3} << qint64{6} << qint64{0}
                          << qint64{0};
}

void SessionTest::countsWhatIsDecidedAndWhatIsLeft()
{
    QFETCH(SessionCounts, counts);

    QTEST(counts.decided(), "decided");
    QTEST(counts.remaining(), "remaining");
    QTEST(counts.open(), "open");
}

WINNOW_TEST(SessionTest)
#include "session_test.moc"

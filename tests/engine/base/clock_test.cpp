#include "engine/base/clock.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QTest>

using namespace winnow::engine;

class ClockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWallTimeFrom1970();
    void monotonicTimeNeverGoesBack();
};

void ClockTest::countsWallTimeFrom1970()
{
    const SystemClock clock;

    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = clock.wallMs();
    const qint64 after = QDateTime::currentMSecsSinceEpoch();

    QVERIFY(before <= now && now <= after);
}

void ClockTest::monotonicTimeNeverGoesBack()
{
    const SystemClock clock;
    qint64 previous = clock.monotonicMs();

    for (int i = 0; i < 10'000; ++i) {
        const qint64 now = clock.monotonicMs();
        QVERIFY(now >= previous);
        previous = now;
    }
}

WINNOW_TEST(ClockTest)
#include "clock_test.moc"

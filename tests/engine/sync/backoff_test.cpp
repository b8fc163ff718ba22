#include "engine/sync/backoff.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace winnow::engine;

class BackoffTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysWithinItsBounds_data();
    void staysWithinItsBounds();
    void spreadsOverTheWholeRange();
    void endsAWaitThatNobodySet_data();
    void endsAWaitThatNobodySet();
};

void BackoffTest::staysWithinItsBounds_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<qint64>("wish"); ///< of the server; -1: none
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    constexpr qint64 cap = 15 * 60'000;
    constexpr qint64 day = 24 * 60 * 60'000;
    QTest::newRow("first failure") << 1 << qint64(-1) << qint64(0) << qint64(2'200);
    QTest::newRow("fifth") << 5 << qint64(-1) << qint64(0) << qint64(35'200);
    QTest::newRow("hundredth: capped") << 100 << qint64(-1) << qint64(0) << cap * 11 / 10;
    QTest::newRow("F32 the server asks for a minute")
        << 1 << qint64(60'000) << qint64(60'000) << qint64(66'000);
    QTest::newRow("F32 for a year: a day") << 1 << 365 * day << day << day * 11 / 10;
    QTest::newRow("F32 for less than nothing") << 1 << qint64(-5) << qint64(0) << qint64(2'200);
}

void BackoffTest::staysWithinItsBounds()
{
    QFETCH(const int, failures);
    QFETCH(const qint64, wish);
    QFETCH(const qint64, least);
    QFETCH(const qint64, most);
    Random random(7);
    for (int draw = 0; draw < 2'000; ++draw) {
        const qint64 wait = backOffMs(failures, wish == -1 ? std::nullopt : std::optional(wish), random);
        QVERIFY2(wait >= least && wait <= most, qPrintable(QString::number(wait)));
    }
}

void BackoffTest::spreadsOverTheWholeRange()
{
    Random random(7);
    qint64 shortest = 1'000'000;
    qint64 longest = 0;
    for (int draw = 0; draw < 1'000; ++draw) {
        const qint64 wait = backOffMs(6, std::nullopt, random);
        shortest = std::min(shortest, wait);
        longest = std::max(longest, wait);
    }
    QVERIFY(shortest < 6'400);
    QVERIFY(longest > 57'600);
}

/// F20: a due time that the clock jumped away from.
void BackoffTest::endsAWaitThatNobodySet_data()
{
    QTest::addColumn<qint64>("waitMs"); ///< from now
    QTest::addColumn<bool>("isOver");
    QTest::addColumn<bool>("isOverForServers");
    constexpr qint64 minute = 60'000;
    QTest::newRow("past") << qint64(-1) << true << true;
    QTest::newRow("now") << qint64(0) << true << true;
    QTest::newRow("soon") << minute << false << false;
    QTest::newRow("as long as ours ever are") << 16 * minute << false << false;
    QTest::newRow("longer than ours") << 17 * minute << true << false;
    QTest::newRow("as long as a server's ever are") << 26 * 60 * minute << true << false;
    QTest::newRow("longer than anybody's: the clock was moved back") << 27 * 60 * minute << true << true;
}

void BackoffTest::endsAWaitThatNobodySet()
{
    QFETCH(const qint64, waitMs);
    constexpr qint64 now = 1'700'000'000'000;
    QTEST(isDue(now + waitMs, now, WaitOf::Ours), "isOver");
    QTEST(isDue(now + waitMs, now, WaitOf::Servers), "isOverForServers");
}

WINNOW_TEST(BackoffTest)
#include "backoff_test.moc"

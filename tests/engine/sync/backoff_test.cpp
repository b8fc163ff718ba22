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

WINNOW_TEST(BackoffTest)
#include "backoff_test.moc"

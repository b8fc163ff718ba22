#include "engine/remote/retryafter.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

class RetryAfterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understandsWhatServersAsk_data();
    void understandsWhatServersAsk();
    void readsDates();
};

void RetryAfterTest::understandsWhatServersAsk_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("expected"); // -1: none
    constexpr qint64 day = 86'400'000;
    QTest::newRow("F32 seconds") << QByteArray("120") << qint64{120'000};
    QTest::newRow("F32 blanks around") << QByteArray(" 7 ") << qint64{7'000};
    QTest::newRow("F32 zero") << QByteArray("0") << qint64{1'000};
    QTest::newRow("F32 a day and a second") << QByteArray("86401") << day;
    QTest::newRow("F32 10^12") << QByteArray("1000000000000") << day;
    QTest::newRow("F32 more than 64 bits") << QByteArray("99999999999999999999999999") << day;
    QTest::newRow("F32 negative") << QByteArray("-5") << qint64{-1};
    QTest::newRow("F32 garbage") << QByteArray("soon") << qint64{-1};
    QTest::newRow("F32 fraction") << QByteArray("1.5") << qint64{-1};
    QTest::newRow("F32 empty") << QByteArray() << qint64{-1};
    QTest::newRow("F32 date ahead") << QByteArray("Sun, 06 Nov 1994 08:51:37 GMT") << qint64{120'000};
    QTest::newRow("F32 date past") << QByteArray("Sun, 06 Nov 1994 08:00:00 GMT") << qint64{1'000};
    QTest::newRow("F32 date far ahead") << QByteArray("Thu, 31 Dec 2099 08:00:00 GMT") << day;
    QTest::newRow("F32 impossible date") << QByteArray("Sun, 36 Nov 1994 08:49:37 GMT") << qint64{-1};
}

void RetryAfterTest::understandsWhatServersAsk()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, expected);
    const auto server = httpDateMs("Sun, 06 Nov 1994 08:49:37 GMT");
    QCOMPARE(retryAfterMs(value, server).value_or(-1), expected);
}

void RetryAfterTest::readsDates()
{
    QCOMPARE(httpDateMs("Sun, 06 Nov 1994 08:49:37 GMT").value_or(-1), qint64{784'111'777'000});
    QVERIFY(!httpDateMs("1994-11-06"));
    // A date says nothing when the server does not tell what time it has.
    QVERIFY(!retryAfterMs("Sun, 06 Nov 1994 08:51:37 GMT", std::nullopt));
}

WINNOW_TEST(RetryAfterTest)

#include "retryafter_test.moc"

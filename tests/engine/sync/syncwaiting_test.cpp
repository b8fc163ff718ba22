#include "tests/engine/sync/oneclient.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// What the sync engine does while a server is not willing, and what it says about it.
class SyncWaitingTest : public QObject, private OneClient {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWaitOverMidnightNamesItsDay();
    void whatTheServerDoesNotKnowIsSentOnceARun();
    void whoAsksToWaitIsNotAskedAgain();
    void aListForPeopleSaysNothingOfTheKey();
    void aRaceThatIsLostIsAConflict();
};

void SyncWaitingTest::init()
{
    QVERIFY(begin());
}

void SyncWaitingTest::aWaitOverMidnightNamesItsDay()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.wallMs());
    const QDateTime midnight = now.date().addDays(1).startOfDay();
    m_clock.advance(now.msecsTo(midnight) - 30'000);
    failOnce(u"queue"_s, SimFault::Throttled);
    QCOMPARE(sync().counts.waiting, 1);
    const QString said = sync().problems.join(u' ');
    QVERIFY2(said.contains(QLocale().toString(midnight.date(), QLocale::ShortFormat)), qPrintable(said));
    m_clock.advance(30'000);
    const QString later = sync().problems.join(u' ');
    QVERIFY2(later.contains(u"Waiting until"_s), qPrintable(later));
    QVERIFY2(!later.contains(QLocale().toString(midnight.date(), QLocale::ShortFormat)), qPrintable(later));
}

/// F56: it stays here and waits, and the server is not pelted with it.
void SyncWaitingTest::whatTheServerDoesNotKnowIsSentOnceARun()
{
    int sendings = 0;
    for (const QString& cluster : {u"1"_s, u"2"_s})
        QVERIFY(m_client->answer(cluster, Verdict::Yes));
    m_client->connector().fault = [&sendings](const QString& call) {
        sendings += call == u"answer"_s ? 1 : 0;
        return call == u"answer"_s ? SimFault::NotFound : SimFault::None;
    };
    for (const bool hasQueue : {true, false}) {
        m_server->hasWholeQueue = hasQueue;
        sendings = 0;
        QCOMPARE(sync().counts.waiting, 2);
        QCOMPARE(sendings, 2);
        QVERIFY(m_client->entryOf(u"1"_s).nextDueMs > m_clock.wallMs());
        QVERIFY(!m_client->entryOf(u"1"_s).lastError.isEmpty()); // why it waits is seen
        QCOMPARE(sync(false).sent, 0); // not before it is due
    }
    m_client->connector().fault = [](const QString&) {
        return SimFault::None;
    };
    QVERIFY(sync().isSettled());
    QCOMPARE(m_server->effects.size(), size_t(2));
}

/// F31: also where it does not say how long.
void SyncWaitingTest::whoAsksToWaitIsNotAskedAgain()
{
    for (const QString& cluster : {u"1"_s, u"2"_s})
        QVERIFY(m_client->answer(cluster, Verdict::Yes));
    failOnce(u"answer"_s, SimFault::Overloaded);
    const int before = m_server->requests;
    QCOMPARE(sync().counts.waiting, 2);
    QCOMPARE(m_server->requests, before + 2); // the look, the answer
    QCOMPARE(m_client->entryOf(u"1"_s).state, OutboxState::Unknown);
    QVERIFY(sync().isSettled());
    QCOMPARE(m_server->effects.size(), size_t(2));
}

void SyncWaitingTest::aListForPeopleSaysNothingOfTheKey()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    m_client->connector().fault = [](const QString& call) {
        return call == u"sessions"_s ? SimFault::SignIn : SimFault::ServerFault;
    };
    for (int round = 0; round < 4; ++round) {
        const QString problems = sync().problems.join(u' ');
        QVERIFY2(!problems.contains(u"check the key"_s), qPrintable(problems));
        m_clock.advance(60 * 60'000);
    }
}

/// Between the look and the sending; the server says so in its reply.
void SyncWaitingTest::aRaceThatIsLostIsAConflict()
{
    m_server->tellsDecisions = true;
    m_server->add(u"50"_s, {u"500"_s, u"501"_s, u"502"_s});
    QVERIFY(sync().isSettled());
    QVERIFY(m_client->answer(u"50"_s, Verdict::Yes, {2}));
    m_server->hasWholeQueue = false; // or the answer would not be sent by record
    m_client->connector().beforeAnswer = [this] {
        m_server->answerByHand(u"50"_s, u"no"_s, u"bert"_s);
    };
    QCOMPARE(sync().counts.conflicts, 1);
    const SyncConflict conflict = m_client->conflicts().front();
    QCOMPARE(conflict.base["cluster"_L1].toString(), u"50"_s);
    QCOMPARE(conflict.base["answer"_L1].toString(), u"open"_s);
    QCOMPARE(conflict.base["records"_L1].toArray().size(), 3);
    QCOMPARE(conflict.mine["excluded"_L1].toArray().size(), 1);
    QCOMPARE(conflict.theirs["answer"_L1].toString(), u"no"_s);
    QVERIFY(m_server->effects.empty());
}

WINNOW_TEST(SyncWaitingTest)
#include "syncwaiting_test.moc"

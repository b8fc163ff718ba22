#include "tests/engine/sync/oneclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(SimFault)

/// A sync against a server in memory: what is sent, what is believed, what waits.
class SyncEngineTest : public QObject, private OneClient {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsEachAnswerOnce();
    void oneFaultIsOneFault_data();
    void oneFaultIsOneFault();
    void aKilledProgramDoesNotSendAgain_data();
    void aKilledProgramDoesNotSendAgain();
    void whatTheServerAsksForIsHonoured();
    void syncTakesNothingFromTheOthers();
    void afterThreeFaultsTheKeyIsDoubted(); // F51
    void anotherAnswerIsAConflict();
    void whatIsGoneIsLookedForTwice();
    void anEmptiedServerTakesNothingAway();
    void aNewClusterComesIn();
    void decisionsOfOthersComeIn();
    void othersMayThinkAgain();
    void aReplacedAnswerIsShown();
    void aClusterOnAnothersScreenWaits();
    void whatIsTakenBackInTheAirIsNotSent();
    void aClockThatIsMovedBackParksNothing();
    void whatWasConfirmedAndIsStillOpenIsReported();
    void afterTwoSendingsAPersonIsAsked();
    void pausedSendsNothing();
    void withoutAQueueItSendsRecordByRecord();
};

void SyncEngineTest::init()
{
    QVERIFY(begin());
}

void SyncEngineTest::sendsEachAnswerOnce()
{
    for (int cluster = 1; cluster <= 5; ++cluster)
        QVERIFY(m_client->answer(QString::number(cluster), cluster % 2 ? Verdict::Yes : Verdict::No));
    const SyncReport first = sync();
    QCOMPARE(first.sent, 5);
    QCOMPARE(first.confirmed, 5);
    QVERIFY(first.isSettled());
    const SyncReport second = sync();
    QCOMPARE(second.sent, 0);
    QCOMPARE(m_server->effects.size(), size_t(5));
    QCOMPARE(m_server->answerOf(u"2"_s), std::optional(u"no"_s));
}

void SyncEngineTest::oneFaultIsOneFault_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<SimFault>("fault");
    QTest::addColumn<qint64>("waiting"); ///< after the run with the fault
    QTest::newRow("F30 offline before the look") << u"queue"_s << SimFault::Offline << qint64(3);
    QTest::newRow("F30 offline before an answer") << u"answer"_s << SimFault::Offline << qint64(3);
    QTest::newRow("F31 500 on the look") << u"queue"_s << SimFault::ServerFault << qint64(3);
    QTest::newRow("F31 500, nothing done") << u"answer"_s << SimFault::ServerFault << qint64(0);
    QTest::newRow("F31 500, and done") << u"answer"_s << SimFault::FaultAfter << qint64(0);
    QTest::newRow("F32 429") << u"answer"_s << SimFault::Throttled << qint64(3);
    QTest::newRow("F34 cut, nothing done") << u"answer"_s << SimFault::CutBefore << qint64(0);
    QTest::newRow("F35 apply, then cut") << u"answer"_s << SimFault::CutAfter << qint64(0);
    QTest::newRow("F40 a page instead of a reply") << u"queue"_s << SimFault::Garbage << qint64(3);
    QTest::newRow("F40 a page instead of an echo") << u"answer"_s << SimFault::Garbage << qint64(0);
    QTest::newRow("F50 401 in the middle") << u"answer"_s << SimFault::SignIn << qint64(3);
}

/// client rule 7: after a lost reply it is looked for.
void SyncEngineTest::oneFaultIsOneFault()
{
    QFETCH(const QString, call);
    QFETCH(const SimFault, fault);
    QFETCH(const qint64, waiting);
    for (const QString& cluster : {u"1"_s, u"2"_s, u"3"_s})
        QVERIFY(m_client->answer(cluster, Verdict::Yes));
    failOnce(call, fault);
    const SyncReport first = sync();
    QCOMPARE(first.counts.waiting, waiting);
    QCOMPARE(first.problems.isEmpty(), waiting == 0);
    m_clock.advance(24 * 60 * 60'000);
    const SyncReport second = sync();
    QVERIFY2(second.isSettled(), qPrintable(second.problems.join(u' ')));
    QCOMPARE(m_server->effects.size(), size_t(3)); // each once, whatever happened
    QCOMPARE(second.counts.acknowledged, 3);
    for (const QString& cluster : {u"1"_s, u"2"_s, u"3"_s})
        QCOMPARE(m_client->entryOf(cluster).nextDueMs, 0); // nothing is due any more
    const int before = m_server->requests;
    QVERIFY(sync().isSettled());
    QCOMPARE(m_server->requests, before + 1); // where nothing is open, one look is enough
}

struct Killed { };

void SyncEngineTest::aKilledProgramDoesNotSendAgain_data()
{
    QTest::addColumn<bool>("wasDone");
    QTest::newRow("F01 before the server did it") << false;
    QTest::newRow("F01 after the server did it") << true;
}

/// client rule 7: also by the next program.
void SyncEngineTest::aKilledProgramDoesNotSendAgain()
{
    QFETCH(const bool, wasDone);
    QVERIFY(m_client->answer(u"1"_s, Verdict::No));
    m_client->connector().beforeAnswer = [this, wasDone] {
        if (wasDone)
            m_server->answerByHand(u"1"_s, u"no"_s, u"anna"_s);
        throw Killed{};
    };
    QVERIFY_THROWS_EXCEPTION(Killed, m_client->sync());
    QCOMPARE(m_client->entryOf(u"1"_s).state, OutboxState::InFlight); // claimed before the first byte
    m_client->restart();
    m_client->connector().beforeAnswer = [] {
    };
    QVERIFY(sync().isSettled());
    QCOMPARE(m_client->entryOf(u"1"_s).state, OutboxState::Acknowledged);
    QCOMPARE(m_client->entryOf(u"1"_s).evidence, wasDone ? u"read"_s : u"reply"_s);
    QCOMPARE(m_server->effects.size(), size_t(wasDone ? 0 : 1));
}

void SyncEngineTest::whatTheServerAsksForIsHonoured()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    failOnce(u"queue"_s, SimFault::Throttled);
    QCOMPARE(sync().counts.waiting, 1);
    const int before = m_server->requests;
    m_clock.advance(59'000);
    const SyncReport early = sync(); // by hand, too
    QCOMPARE(m_server->requests, before);
    QVERIFY(early.problems.join(u' ').contains(u"asked"_s));
    m_clock.advance(8'000);
    QVERIFY(sync().isSettled());
}

/// A checkout keeps a cluster from everybody else: only a person who will answer it may ask for one.
/// client rule 9: no checkout without a person.
void SyncEngineTest::syncTakesNothingFromTheOthers()
{
    QStringList calls;
    m_client->connector().fault = [&calls](const QString& call) {
        calls.append(call);
        return SimFault::None;
    };
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    QVERIFY(sync().isSettled());
    m_server->add(u"99"_s, {u"900"_s, u"901"_s});
    QVERIFY(sync(false).isSettled());
    QVERIFY(calls.contains(u"queue"_s) && calls.contains(u"answer"_s));
    QVERIFY(!calls.contains(u"checkOut"_s));
}

/// Some servers answer a key that they do not know with a 500, too; each try asks less often.
void SyncEngineTest::afterThreeFaultsTheKeyIsDoubted()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    m_client->connector().fault = [](const QString&) {
        return SimFault::ServerFault;
    };
    QString problems;
    for (int round = 0; round < 3; ++round) {
        QVERIFY(!problems.contains(u"check the key"_s));
        problems = sync().problems.join(u' ');
        m_clock.advance(60 * 60'000);
    }
    QVERIFY2(problems.contains(u"check the key"_s), qPrintable(problems));
    QCOMPARE(m_client->entryOf(u"1"_s).state, OutboxState::Pending);
    m_client->connector().fault = [](const QString&) {
        return SimFault::None;
    };
    QVERIFY(sync().isSettled());
    QCOMPARE(m_server->effects.size(), size_t(1));
}

void SyncEngineTest::anotherAnswerIsAConflict()
{
    m_server->tellsDecisions = true;
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    QVERIFY(m_client->answer(u"2"_s, Verdict::Yes));
    m_server->answerByHand(u"1"_s, u"no"_s, u"bert"_s);
    m_server->answerByHand(u"2"_s, u"yes"_s, u"bert"_s);
    const SyncReport report = sync();
    QCOMPARE(report.sent, 0);
    QCOMPARE(report.counts.conflicts, 1);
    QCOMPARE(m_client->conflicts().front().theirs["by"_L1].toString(), u"bert"_s);
    QCOMPARE(m_client->verdictOf(u"1"_s), Verdict::Yes); // nothing is overwritten
    QCOMPARE(m_client->entryOf(u"2"_s).evidence, u"same"_s);
    QCOMPARE(sync().counts.conflicts, 1); // and no second one for the same
}

/// client rule 8: what is gone when we come back is a conflict.
void SyncEngineTest::whatIsGoneIsLookedForTwice()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    m_server->answerByHand(u"1"_s, u"no"_s, u"bert"_s); // and does not say so
    const SyncReport report = sync();
    QCOMPARE(report.sent, 0);
    QCOMPARE(report.counts.gone, 1);
    QCOMPARE(report.counts.conflicts, 1);
    QCOMPARE(m_client->conflicts().front().kind, ConflictKind::Gone);
    QCOMPARE(m_client->verdictOf(u"1"_s), Verdict::Yes);
    QVERIFY(m_client->stores().remoteItems().read(m_client->itemOf(u"1"_s)).value()->isGone());
}

void SyncEngineTest::anEmptiedServerTakesNothingAway()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    const auto clusters = m_server->clusters;
    m_server->clusters.clear();
    const SyncReport report = sync();
    QCOMPARE(report.counts.waiting, 1);
    QCOMPARE(report.counts.gone, 0);
    QVERIFY(report.problems.join(u' ').contains(u"lacks 8 of the 8"_s));
    m_server->clusters = clusters;
    QVERIFY(sync().isSettled());
    QCOMPARE(m_server->answerOf(u"1"_s), std::optional(u"yes"_s));
    m_server->clusters.clear();
    const auto accepted = m_client->sync({true, true});
    QVERIFY(accepted && accepted->problems.isEmpty());
}

void SyncEngineTest::aNewClusterComesIn()
{
    m_server->add(u"99"_s, {u"900"_s, u"901"_s, u"902"_s});
    QVERIFY(sync().isSettled());
    const auto session = m_client->stores().sessions().read(m_client->session());
    QCOMPARE(session->counts.total, 9);
    QVERIFY(m_client->answer(u"99"_s, Verdict::Yes));
    QCOMPARE(sync().sent, 1);
    // The same name for other records is another question.
    m_server->clusters.at(u"2"_s).records = {u"700"_s, u"701"_s};
    QVERIFY(m_client->answer(u"2"_s, Verdict::Yes));
    const SyncReport changed = sync();
    QCOMPARE(changed.sent, 0);
    QCOMPARE(m_client->conflicts().front().kind, ConflictKind::Changed);
}

void SyncEngineTest::decisionsOfOthersComeIn()
{
    m_server->tellsDecisions = true;
    m_server->answerByHand(u"3"_s, u"yes"_s, u"bert"_s);
    m_server->answerByHand(u"4"_s, u"no"_s, u"bert"_s);
    QVERIFY(sync().isSettled());
    QCOMPARE(m_client->verdictOf(u"3"_s), Verdict::Yes);
    QCOMPARE(m_client->verdictOf(u"4"_s), Verdict::No);
    const auto operation = m_client->stores().operations().ofItem(m_client->itemOf(u"3"_s), 1);
    QCOMPARE(operation->front().actor, u"bert"_s);
    QVERIFY(sync().isSettled());
    QVERIFY(m_server->effects.empty()); // no echo
}

/// Found by the simulation: it was listed as a conflict between others, and "keep mine" sent what nobody
/// here had said.
void SyncEngineTest::othersMayThinkAgain()
{
    m_server->tellsDecisions = true;
    m_server->answerByHand(u"3"_s, u"yes"_s, u"bert"_s);
    m_server->answerByHand(u"4"_s, u"yes"_s, u"bert"_s);
    QVERIFY(sync().isSettled());
    QVERIFY(m_client->answer(u"4"_s, Verdict::Yes)); // now it is said here, too
    m_server->answerByHand(u"3"_s, u"no"_s, u"carla"_s);
    m_server->answerByHand(u"4"_s, u"no"_s, u"carla"_s);
    const SyncReport report = sync();
    QCOMPARE(report.counts.conflicts, 1);
    QCOMPARE(m_client->conflicts().front().item, m_client->itemOf(u"4"_s));
    QCOMPARE(m_client->verdictOf(u"3"_s), Verdict::No);
    const auto operation = m_client->stores().operations().ofItem(m_client->itemOf(u"3"_s), 1);
    QCOMPARE(operation->front().actor, u"carla"_s);
    QVERIFY(m_server->effects.empty());
}

void SyncEngineTest::aReplacedAnswerIsShown()
{
    m_server->tellsDecisions = true;
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    QVERIFY(sync().isSettled());
    m_server->answerByHand(u"1"_s, u"no"_s, u"bert"_s);
    QCOMPARE(sync().counts.conflicts, 1);
    QCOMPARE(sync().counts.conflicts, 1);
    QVERIFY(m_client->resolve(m_client->conflicts().front().id, u"theirs"_s));
    QVERIFY(sync().isSettled());
    QCOMPARE(m_client->verdictOf(u"1"_s), Verdict::No);
    QCOMPARE(m_server->effects.size(), size_t(1));
}

void SyncEngineTest::aClusterOnAnothersScreenWaits()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    m_server->clusters.at(u"1"_s).isCheckedOut = true;
    QCOMPARE(sync().counts.waiting, 1);
    QVERIFY(!m_client->entryOf(u"1"_s).lastError.isEmpty());
    QVERIFY(m_client->entryOf(u"1"_s).nextDueMs > m_clock.wallMs());
    m_clock.advance(11 * 60'000);
    QVERIFY(sync().isSettled());
    QCOMPARE(m_server->effects.size(), size_t(1));
}

/// Found by the simulation: the first answer would have been sent after it was taken back.
void SyncEngineTest::whatIsTakenBackInTheAirIsNotSent()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    m_client->connector().beforeAnswer = [] {
        throw Killed{};
    };
    QVERIFY_THROWS_EXCEPTION(Killed, m_client->sync());
    m_client->restart();
    m_client->connector().beforeAnswer = [] {
    };
    QVERIFY(m_client->undo());
    QVERIFY(sync().isSettled());
    QVERIFY(m_server->effects.empty());
    QVERIFY(m_client->answer(u"1"_s, Verdict::No));
    QVERIFY(sync().isSettled());
    QCOMPARE(m_server->answerOf(u"1"_s), std::optional(u"no"_s));
}

/// F20: found by the simulation.
void SyncEngineTest::aClockThatIsMovedBackParksNothing()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    m_server->clusters.at(u"1"_s).isCheckedOut = true;
    QCOMPARE(sync(false).counts.waiting, 1);
    constexpr qint64 year = qint64{365} * 24 * 60 * 60'000;
    m_clock.advance(-year);
    QCOMPARE(sync(false).counts.waiting, 1); // still with somebody else
    m_clock.advance(11 * 60'000);
    QVERIFY(sync(false).isSettled());
    QCOMPARE(m_server->effects.size(), size_t(1));
}

void SyncEngineTest::whatWasConfirmedAndIsStillOpenIsReported()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    m_client->connector().fault = [this](const QString& call) {
        if (call == u"queue"_s && !m_server->effects.empty())
            m_server->clusters.at(u"1"_s).answer.reset(); // it lies
        return SimFault::None;
    };
    const SyncReport report = sync();
    QCOMPARE(report.confirmed, 1);
    QVERIFY(report.problems.join(u' ').contains(u"still shows"_s));
    QCOMPARE(sync().sent, 0);
    QCOMPARE(m_server->effects.size(), size_t(1));
}

void SyncEngineTest::afterTwoSendingsAPersonIsAsked()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    m_client->connector().fault = [](const QString& call) {
        return call == u"answer"_s ? SimFault::CutBefore : SimFault::None;
    };
    QCOMPARE(sync().counts.blocked, 1);
    const int before = m_server->requests;
    QCOMPARE(sync().counts.blocked, 1);
    QCOMPARE(m_server->requests, before + 1); // a look, and nothing sent
    m_client->connector().fault = [](const QString&) {
        return SimFault::None;
    };
    QVERIFY(settleByHand(m_client->stores(), m_client->entryOf(u"1"_s).operation, u"retry"_s));
    QVERIFY(sync().isSettled());
    QCOMPARE(m_server->effects.size(), size_t(1));
}

void SyncEngineTest::pausedSendsNothing()
{
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    Profile profile = m_client->profile();
    profile.isPaused = true;
    QVERIFY(m_client->stores().profiles().update(profile));
    const int before = m_server->requests;
    QCOMPARE(sync().counts.waiting, 1);
    QCOMPARE(m_server->requests, before);
}

void SyncEngineTest::withoutAQueueItSendsRecordByRecord()
{
    m_server->add(u"50"_s, {u"500"_s, u"501"_s, u"502"_s});
    QVERIFY(sync().isSettled());
    m_server->hasWholeQueue = false;
    QVERIFY(m_client->answer(u"50"_s, Verdict::Yes, {2}));
    QVERIFY(m_client->answer(u"1"_s, Verdict::Yes));
    failOnce(u"answer"_s, SimFault::CutAfter);
    const SyncReport report = sync();
    QCOMPARE(report.counts.blocked, 1); // what may have arrived waits for a person; the other one went on
    QCOMPARE(report.counts.waiting, 0);
    QCOMPARE(sync().counts.blocked, 1);
    QCOMPARE(m_server->effects.size(), size_t(2));
    QVERIFY(settleByHand(m_client->stores(), m_client->entryOf(u"50"_s).operation, u"confirm"_s));
    QVERIFY(sync().isSettled());
    QCOMPARE(m_server->effects.size(), size_t(2));
}

WINNOW_TEST(SyncEngineTest)
#include "syncengine_test.moc"

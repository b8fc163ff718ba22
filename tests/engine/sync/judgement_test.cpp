#include "engine/sync/judgement.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;
using Step = Judgement::Step;

Q_DECLARE_METATYPE(OutboxEntry)
Q_DECLARE_METATYPE(RemoteSight)

namespace {

constexpr qint64 now = 1'000'000;

OutboxEntry entry(OutboxState state, Verdict verdict = Verdict::Yes, int attempts = 0)
{
    OutboxEntry made;
    made.state = state;
    made.verdict = verdict;
    made.attempts = attempts;
    return made;
}

RemoteSight open()
{
    RemoteSight sight;
    sight.isOpen = true;
    return sight;
}

RemoteSight missing(const QString& decided = {})
{
    RemoteSight sight;
    if (!decided.isEmpty())
        sight.decided = RemoteDecision{decided, u"bert"_s, {}};
    return sight;
}

} // namespace

/// What is done with an answer, for everything that a server's queue can show of its cluster.
class JudgementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheRules_data();
    void followsTheRules();
    void withoutAQueueWhatMayHaveArrivedWaits();
};

void JudgementTest::followsTheRules_data()
{
    QTest::addColumn<OutboxEntry>("given");
    QTest::addColumn<RemoteSight>("sight");
    QTest::addColumn<Step>("step");
    QTest::addColumn<OutboxState>("state");
    const OutboxEntry pending = entry(OutboxState::Pending);
    const OutboxEntry unknown = entry(OutboxState::Unknown, Verdict::Yes, 1);
    QTest::newRow("open: send") << pending << open() << Step::Send << OutboxState::Pending;
    QTest::newRow("F35 unknown and open: it never arrived")
        << unknown << open() << Step::Send << OutboxState::Pending;
    QTest::newRow("F35 unknown and missing: it arrived")
        << unknown << missing() << Step::Settle << OutboxState::Acknowledged;
    QTest::newRow("unknown, decided so: it arrived")
        << unknown << missing(u"yes"_s) << Step::Settle << OutboxState::Acknowledged;
    QTest::newRow("unknown, decided otherwise")
        << unknown << missing(u"no"_s) << Step::Conflict << OutboxState::Conflict;
    QTest::newRow("sent twice and still open: ask")
        << entry(OutboxState::Unknown, Verdict::No, 2) << open() << Step::Settle << OutboxState::Blocked;
    QTest::newRow("another has said the same")
        << pending << missing(u"yes"_s) << Step::Settle << OutboxState::Acknowledged;
    QTest::newRow("F52 another has said otherwise")
        << pending << missing(u"no"_s) << Step::Conflict << OutboxState::Conflict;
    QTest::newRow("another has left records out")
        << pending << missing(u"partial"_s) << Step::Conflict << OutboxState::Conflict;
    QTest::newRow("F56 missing, nobody says why")
        << pending << missing() << Step::Conflict << OutboxState::Gone;
    RemoteSight once = missing();
    once.isConfirmed = false;
    QTest::newRow("F59 missing for the first time") << pending << once << Step::Wait << OutboxState::Pending;
    RemoteSight doubtful = missing();
    doubtful.isTrusted = false;
    QTest::newRow("F58 most are missing") << pending << doubtful << Step::Wait << OutboxState::Pending;
    RemoteSight changed = open();
    changed.hasSameRecords = false;
    QTest::newRow("clustered anew") << pending << changed << Step::Conflict << OutboxState::Conflict;
    RemoteSight held = open();
    held.isWithOther = true;
    held.heldUntilMs = now + 1;
    QTest::newRow("F57 on another's screen") << pending << held << Step::Wait << OutboxState::Pending;
    held.heldUntilMs = now;
    QTest::newRow("F57 the lease is over") << pending << held << Step::Send << OutboxState::Pending;
    OutboxEntry partial = pending;
    partial.excluded = {u"7"_s};
    QTest::newRow("never faked: records left out")
        << partial << open() << Step::Settle << OutboxState::Blocked;
    RemoteSight answered = missing(u"yes"_s);
    answered.hasOurAnswer = true;
    QTest::newRow("F61 taken back after it was sent")
        << entry(OutboxState::Pending, Verdict::Open) << answered << Step::Settle << OutboxState::Blocked;
    QTest::newRow("taken back, and it had never arrived")
        << entry(OutboxState::Pending, Verdict::Open) << open() << Step::Settle << OutboxState::Superseded;
    QTest::newRow("F61 changed after it was sent")
        << entry(OutboxState::Pending, Verdict::No) << answered << Step::Settle << OutboxState::Blocked;
    OutboxEntry over = entry(OutboxState::Pending, Verdict::No);
    over.overwrites = true;
    QTest::newRow("a person decided to replace it") << over << answered << Step::Send << OutboxState::Pending;
    over.state = OutboxState::Unknown;
    QTest::newRow("replaced, and the reply was lost")
        << over << missing(u"no"_s) << Step::Settle << OutboxState::Acknowledged;
}

void JudgementTest::followsTheRules()
{
    QFETCH(const OutboxEntry, given);
    QFETCH(const RemoteSight, sight);
    ConnectorCapabilities capabilities;
    capabilities.hasWholeQueue = true;
    const Judgement judgement = judge(given, sight, capabilities, now);
    QTEST(judgement.step, "step");
    QTEST(judgement.state, "state");
    const bool isQuiet = judgement.step == Step::Send || judgement.step == Step::Conflict
        || judgement.state == OutboxState::Acknowledged || judgement.state == OutboxState::Superseded;
    QCOMPARE(judgement.reason.isEmpty(), isQuiet); // whoever waits is told why
}

void JudgementTest::withoutAQueueWhatMayHaveArrivedWaits()
{
    ConnectorCapabilities capabilities;
    capabilities.takesPartialAnswers = true;
    OutboxEntry partial = entry(OutboxState::Pending);
    partial.excluded = {u"7"_s};
    QCOMPARE(judgeUnseen(partial, false, capabilities).step, Step::Send);
    const Judgement unknown = judgeUnseen(entry(OutboxState::Unknown), false, capabilities);
    QCOMPARE(unknown.state, OutboxState::Blocked);
    QVERIFY(!unknown.reason.isEmpty());
}

WINNOW_TEST(JudgementTest)
#include "judgement_test.moc"

#include "engine/review/queue.h"
#include "engine/store/stores.h"
#include "engine/workspace/trainingdesk.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;

namespace {

/// As long as a busy machine may take for a small table.
constexpr int patienceMs = 60'000;

PairAnswer given(RecordId left, RecordId right, Verdict verdict)
{
    return {left, right, verdict, QuestionReason::Given, 0};
}

} // namespace

class TrainingDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksTheNextQuestionBeforeTheAnswerIsDurable();
    void keepsTheOrderOfABurst();
    void drawsNothingThatAnOpenAnswerMayDecide();
    void bringsAPairBackWhoseAnswerCouldNotBeKept();
    void undoShowsThePairAgain();
    void looksBackAndChangesAnAnswer();
    void holdsBackWhatEarlierAnswersMakeImpossible();
    void skippedPairsCanBeAskedAgain();
    void measuresWhenNobodyAnswers();
    void groupsTheUndecidedAgain();
    void followsClustersDecidedElsewhere();
    void refusesAnswersWhereNothingCanBeWritten();
    void stopsOpening();
    void saysWhyItCannotOpen();

private:
    void openDesk();
    void settle();
    void writePastTheHistory();
    [[nodiscard]] RecordPair shown() const;
    [[nodiscard]] std::vector<PairAnswer> stored() const;
    Result<Changes> compare(const std::vector<PairAnswer>& answers);

    std::unique_ptr<tests::WorkspaceFixture> m_fixture;
    SessionId m_session;
    std::unique_ptr<TrainingDesk> m_desk;
};

void TrainingDeskTest::init()
{
    m_fixture = std::make_unique<tests::WorkspaceFixture>(120);
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    m_session = matched->session;
}

void TrainingDeskTest::cleanup()
{
    m_desk.reset();
    m_fixture.reset();
}

void TrainingDeskTest::openDesk()
{
    m_desk = std::make_unique<TrainingDesk>(m_fixture->workspace());
    m_desk->open(m_session);
    QCOMPARE(m_desk->state(), TrainingState::Opening);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->card(), patienceMs);
}

void TrainingDeskTest::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->isSettled(), patienceMs);
}

RecordPair TrainingDeskTest::shown() const
{
    const auto shown = m_desk->queue().shown();
    return shown ? pairOf(*shown) : RecordPair{};
}

std::vector<PairAnswer> TrainingDeskTest::stored() const
{
    return m_fixture->stores().pairAnswers().list(m_session).value_or(std::vector<PairAnswer>{});
}

Result<Changes> TrainingDeskTest::compare(const std::vector<PairAnswer>& answers)
{
    return m_fixture->run([session = m_session, answers](const ReviewContext& context) {
        return comparePairs(context, session, answers);
    });
}

/// After this the writer refuses every verb, because its log is not as it left it.
void TrainingDeskTest::writePastTheHistory()
{
    const auto written
        = m_fixture->run([session = m_session](const ReviewContext& context) -> Result<Changes> {
              const auto head = context.stores.operations().head();
              if (!head)
                  return fail(head);
              Operation operation;
              operation.seq = {head->seq.value + 1};
              operation.operationId = u"someone else's"_s;
              operation.session = session;
              operation.verb = u"note"_s;
              operation.actor = u"someone else"_s;
              operation.appVersion = u"0"_s;
              operation.previousHash = head->hash;
              operation.hash = QByteArray(32, 'x');
              const auto appended = context.stores.operations().append(operation);
              return appended ? Result<Changes>(Changes{}) : fail(appended);
          });
    QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
}

void TrainingDeskTest::asksTheNextQuestionBeforeTheAnswerIsDurable()
{
    openDesk();
    const RecordPair first = shown();
    QCOMPARE(m_desk->card()->pair, first);
    QCOMPARE(m_desk->card()->records.size(), size_t(2));
    QVERIFY(m_desk->card()->explanation);
    m_desk->answer(Verdict::Yes);
    QVERIFY(m_desk->hasPendingVerbs());
    QVERIFY(m_desk->card());
    QVERIFY(shown() != first);
    settle();
    QCOMPARE(stored().size(), size_t(1));
    const PairAnswer kept = stored().front();
    QCOMPARE(pairOf(kept), first);
    QCOMPARE(kept.reason, QuestionReason::Guard);
    QVERIFY(kept.inclusion > 0);
    QCOMPARE(m_desk->lesson()->answers, stored());
    QCOMPARE(m_desk->lesson()->model.answers, 1);
}

void TrainingDeskTest::keepsTheOrderOfABurst()
{
    openDesk();
    std::vector<RecordPair> answered;
    while (answered.size() < 12) {
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->card(), patienceMs);
        answered.push_back(shown());
        m_desk->answer(answered.size() % 3 == 0 ? Verdict::No : Verdict::Yes);
    }
    settle();
    const auto operations = m_fixture->stores().operations().ofSession(m_session, {}, 100);
    QVERIFY(operations);
    QCOMPARE(operations->size(), answered.size());
    QCOMPARE(stored().size(), answered.size());
    std::vector<RecordPair> known;
    for (const PairAnswer& answer : m_desk->queue().answered())
        known.push_back(pairOf(answer));
    QCOMPARE(known, answered);
    const auto before = m_desk->queue().answered();
    openDesk(); // the same order after a restart
    QCOMPARE(m_desk->queue().answered(), before);
}

void TrainingDeskTest::drawsNothingThatAnOpenAnswerMayDecide()
{
    openDesk();
    for (int count = 0; count < 10; ++count) {
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->card(), patienceMs);
        const RecordPair open = shown();
        const KnownAnswers known = m_desk->lesson()->known;
        m_desk->answer(count % 2 == 0 ? Verdict::No : Verdict::Yes);
        if (m_desk->queue().question())
            QVERIFY(!known.mayDecide(shown(), std::vector{open}));
    }
}

void TrainingDeskTest::bringsAPairBackWhoseAnswerCouldNotBeKept()
{
    openDesk();
    m_desk->answer(Verdict::No);
    settle();
    writePastTheHistory();
    QSignalSpy failures(m_desk.get(), &TrainingDesk::failed);
    const RecordPair first = shown();
    m_desk->answer(Verdict::Yes);
    QVERIFY(shown() != first);
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, patienceMs);
    QCOMPARE(shown(), first);
    QCOMPARE(m_desk->queue().counts(), (AnswerCounts{0, 1, 0}));
    QVERIFY(!m_desk->saveProblem().isEmpty());
    QCOMPARE(stored().size(), size_t(1));
}

void TrainingDeskTest::undoShowsThePairAgain()
{
    openDesk();
    const auto first = m_desk->queue().shown();
    m_desk->answer(Verdict::No);
    const RecordPair second = shown();
    m_desk->undo();
    settle();
    QCOMPARE(m_desk->queue().shown(), first); // with the reason why it was asked
    QVERIFY(stored().empty());
    QVERIFY(!m_desk->undoLabel());
    m_desk->redo();
    settle();
    QCOMPARE(shown(), second);
    QCOMPARE(m_desk->queue().counts().no, 1);
    QSignalSpy failures(m_desk.get(), &TrainingDesk::failed);
    m_desk->redo();
    QTRY_COMPARE_WITH_TIMEOUT(failures.size(), 1, patienceMs);
}

void TrainingDeskTest::looksBackAndChangesAnAnswer()
{
    openDesk();
    const RecordPair first = shown();
    m_desk->answer(Verdict::Yes);
    const RecordPair question = shown();
    m_desk->goBack();
    QCOMPARE(shown(), first);
    m_desk->answer(Verdict::Yes); // as before: nothing to keep
    QCOMPARE(shown(), question);
    m_desk->goBack();
    m_desk->answer(Verdict::Unsure);
    QCOMPARE(shown(), question);
    settle();
    QCOMPARE(stored().size(), size_t(1));
    QCOMPARE(stored().front().verdict, Verdict::Unsure);
    m_desk->undo();
    settle();
    QCOMPARE(shown(), first);
    QCOMPARE(m_desk->queue().shown()->verdict, Verdict::Yes);
}

void TrainingDeskTest::holdsBackWhatEarlierAnswersMakeImpossible()
{
    const auto session = m_fixture->stores().sessions().read(m_session);
    const RecordId first = m_fixture->stores().datasets().read(session->dataset)->firstRecord;
    const RecordId second{first.value + 1};
    const RecordId third{first.value + 2};
    QVERIFY(compare({given(first, second, Verdict::Yes), given(second, third, Verdict::Yes)}));
    QVERIFY(compare({given(first, third, Verdict::Yes)}));
    openDesk();
    m_desk->goBack();
    QCOMPARE(shown(), (RecordPair{first, third}));
    m_desk->answer(Verdict::No);
    QVERIFY(m_desk->objection());
    QCOMPARE(m_desk->objection()->conflict.chain.size(), size_t(2));
    QCOMPARE(shown(), (RecordPair{first, third}));
    m_desk->answer(Verdict::Unsure); // not before the person has chosen
    m_desk->keepEarlier();
    QVERIFY(!m_desk->objection());
    QVERIFY(!m_desk->hasPendingVerbs());
    m_desk->answer(Verdict::No);
    m_desk->answerAnyway();
    settle();
    QCOMPARE(m_desk->queue().counts(), (AnswerCounts{2, 1, 0}));
}

void TrainingDeskTest::skippedPairsCanBeAskedAgain()
{
    m_fixture = std::make_unique<tests::WorkspaceFixture>(40); // with few pairs to ask about
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    m_session = matched->session;
    openDesk();
    const RecordPair first = shown();
    m_desk->skip();
    QVERIFY(shown() != first);
    settle();
    QVERIFY(stored().empty());
    m_desk->askSkipped();
    QVERIFY(m_desk->queue().skipped().empty());
    bool isAskedAgain = false;
    for (int count = 0; count < 300 && !isAskedAgain; ++count) {
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->isDrawing(), patienceMs);
        isAskedAgain = shown() == first;
        if (!m_desk->card())
            break;
        m_desk->answer(Verdict::Unsure);
    }
    QVERIFY(isAskedAgain);
}

void TrainingDeskTest::measuresWhenNobodyAnswers()
{
    openDesk();
    settle();
    QVERIFY(m_desk->figures());
    QVERIFY(!m_desk->figures()->histogram.counts.empty());
    QCOMPARE(m_desk->course().size(), size_t(1));
    QCOMPARE(m_desk->course().front().answers, size_t(0));
    QVERIFY(!m_desk->figures()->quality.isCalibrated);
    const double suggested = *m_desk->threshold();
    m_desk->setThreshold(suggested + 2);
    QVERIFY(!m_desk->preview());
    settle();
    QCOMPARE(m_desk->preview()->threshold, suggested + 2);
    m_desk->setThreshold(std::nullopt);
    QCOMPARE(m_desk->threshold(), suggested);
    m_desk->answer(Verdict::Yes);
    settle();
    QCOMPARE(m_desk->course().size(), size_t(2));
    m_desk->undo();
    settle();
    QCOMPARE(m_desk->course().size(), size_t(1));
}

void TrainingDeskTest::groupsTheUndecidedAgain()
{
    openDesk();
    settle();
    const qint64 before = m_fixture->stores().sessions().read(m_session)->counts.total;
    m_desk->setThreshold(30.0); // no two records are one entity
    QSignalSpy regrouped(m_desk.get(), &TrainingDesk::regrouped);
    m_desk->regroup();
    QVERIFY(m_desk->isRegrouping());
    QTRY_COMPARE_WITH_TIMEOUT(regrouped.size(), 1, patienceMs);
    settle();
    const auto summary = regrouped.front().front().value<RegroupingSummary>();
    QVERIFY(summary.withdrawn > 0);
    const qint64 after = m_fixture->stores().sessions().read(m_session)->counts.total;
    QCOMPARE(after, before - summary.withdrawn + summary.created);
    QVERIFY(m_desk->preview()->summary.changesNothing());
    m_desk->undo();
    settle();
    QCOMPARE(m_fixture->stores().sessions().read(m_session)->counts.total, before);
}

void TrainingDeskTest::followsClustersDecidedElsewhere()
{
    openDesk();
    settle();
    m_desk->setInUse(false);
    const auto page = readQueuePage(m_fixture->stores(), {m_session}, std::nullopt, 1);
    QVERIFY(page && !page->items.empty());
    const ItemId item = page->items.front().id;
    QVERIFY(m_fixture->run([item](const ReviewContext& context) {
        return answerItem(context, item, {Verdict::Yes, {}});
    }));
    QTRY_VERIFY(!m_desk->isSettled());
    QCOMPARE(m_desk->lesson()->model.answers, 0); // at rest
    m_desk->setInUse(true);
    settle();
    QVERIFY(m_desk->lesson()->model.answers > 0);
}

void TrainingDeskTest::refusesAnswersWhereNothingCanBeWritten()
{
    m_fixture->reopen(OpenMode::ReadOnly);
    openDesk();
    QVERIFY(m_desk->isReadOnly());
    const RecordPair first = shown();
    m_desk->answer(Verdict::Yes);
    m_desk->undo();
    m_desk->regroup();
    QCOMPARE(shown(), first);
    QVERIFY(!m_desk->hasPendingVerbs());
    QVERIFY(!m_desk->isRegrouping());
    settle(); // looking is fine
}

void TrainingDeskTest::stopsOpening()
{
    m_desk = std::make_unique<TrainingDesk>(m_fixture->workspace());
    m_desk->open(m_session);
    m_desk->cancelOpening();
    QCOMPARE(m_desk->state(), TrainingState::Stopped);
    QVERIFY(!m_desk->problem());
    m_desk->answer(Verdict::Yes);
    QVERIFY(!m_desk->hasPendingVerbs());
    m_desk->openAgain();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->card(), patienceMs);
    m_desk->open({});
    QCOMPARE(m_desk->state(), TrainingState::Closed);
    QVERIFY(!m_desk->card());
}

void TrainingDeskTest::saysWhyItCannotOpen()
{
    m_desk = std::make_unique<TrainingDesk>(m_fixture->workspace());
    m_desk->open(SessionId{4711});
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->state(), TrainingState::Stopped, patienceMs);
    QCOMPARE(m_desk->problem()->code, ErrorCode::NotFound);
}

WINNOW_TEST(TrainingDeskTest)
#include "trainingdesk_test.moc"

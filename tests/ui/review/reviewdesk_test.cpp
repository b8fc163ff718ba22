#include "engine/review/pairverbs.h"
#include "engine/review/queue.h"
#include "engine/review/view.h"
#include "engine/store/stores.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/review/reviewdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;

class ReviewDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheNextCardBeforeTheAnswerIsDurable();
    void keepsTheOrderOfABurst();
    void bringsACardBackWhoseAnswerCouldNotBeStored();
    void undoGoesToTheItemUndone();
    void undoReachesAnItemOutsideOfTheFilter();
    void keepsADraftWhileLookingElsewhere();
    void aPartialYesPutsTheOthersBackToWork();
    void refusesAYesOfOneRecord();
    void flagsNotesAndPicksStayOnTheCard();
    void comesBackToTheSamePlace();
    void keepsThePlaceOfAReviewerWhoNeverRests();
    void keepsThePlaceOfAnUndoWithIt();
    void endsWithNothingLeft();
    void goesOnWhenItsCardIsWithdrawn();
    void saysThatThereIsNoSession();

private:
    void openDesk();
    void settle();

    [[nodiscard]] ItemId shown() const { return m_desk->card() ? m_desk->card()->item.id : ItemId(); }

    std::unique_ptr<tests::WorkspaceFixture> m_fixture;
    SessionId m_session;
    std::unique_ptr<ui::ReviewDesk> m_desk;
};

void ReviewDeskTest::init()
{
    m_fixture = std::make_unique<tests::WorkspaceFixture>(120);
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    QVERIFY(matched->clusters >= 50);
    m_session = matched->session;
    openDesk();
}

void ReviewDeskTest::cleanup()
{
    m_desk.reset();
    m_fixture.reset();
}

void ReviewDeskTest::openDesk()
{
    m_desk = std::make_unique<ui::ReviewDesk>(m_fixture->workspace());
    m_desk->openSession(m_session);
}

void ReviewDeskTest::settle()
{
    QTRY_VERIFY(!m_desk->hasPendingVerbs());
    QCoreApplication::processEvents();
}

void ReviewDeskTest::showsTheNextCardBeforeTheAnswerIsDurable()
{
    const ItemId first = shown();
    m_desk->answer(Verdict::Yes);
    QVERIFY(m_desk->hasPendingVerbs());
    QVERIFY(shown().isValid() && shown() != first);
    QVERIFY(m_desk->queue().index(0).data(ui::QueueModel::AnsweredRole).toBool());
    const ItemId second = shown();
    settle();
    QCOMPARE(shown(), second);
    QVERIFY(!m_desk->queue().rowOf(first));
    QTRY_COMPARE(m_desk->session()->counts.yes, 1);
}

void ReviewDeskTest::keepsTheOrderOfABurst()
{
    std::vector<ItemId> answered;
    for (int count = 0; count < 40; ++count) {
        answered.push_back(shown());
        m_desk->answer(count % 2 == 0 ? Verdict::No : Verdict::Unsure);
    }
    settle();
    const auto operations = m_fixture->stores().operations().ofSession(m_session, {}, 100);
    QVERIFY(operations);
    QCOMPARE(operations->size(), answered.size());
    for (size_t place = 0; place < answered.size(); ++place)
        QCOMPARE((*operations)[place].item, answered[place]);
    QTRY_COMPARE(m_desk->session()->counts.decided(), 40);
}

void ReviewDeskTest::bringsACardBackWhoseAnswerCouldNotBeStored()
{
    m_desk.reset();
    m_fixture->reopen(OpenMode::ReadOnly);
    openDesk();
    QSignalSpy messages(m_desk.get(), &ui::ReviewDesk::messageRaised);
    const ItemId first = shown();
    m_desk->comparison().toggleRecord(0);
    const auto draft = m_desk->comparison().excluded();
    m_desk->answer(Verdict::No);
    QVERIFY(shown() != first);
    QTRY_COMPARE(messages.size(), 1);
    QVERIFY(!messages.front().front().value<ui::Message>().text.isEmpty());
    QCOMPARE(shown(), first);
    QCOMPARE(m_desk->comparison().excluded(), draft);
    QVERIFY(!m_desk->queue().index(0).data(ui::QueueModel::AnsweredRole).toBool());
    QVERIFY(!m_desk->saveProblem().isEmpty());
}

void ReviewDeskTest::undoGoesToTheItemUndone()
{
    const ItemId first = shown();
    m_desk->answer(Verdict::Yes);
    m_desk->goNext();
    m_desk->goNext();
    m_desk->undo();
    settle();
    QCOMPARE(shown(), first);
    QCOMPARE(m_desk->row(), std::optional(0));
    QTRY_COMPARE(m_desk->session()->counts.decided(), 0);
    QVERIFY(m_desk->redoLabel().has_value());
    m_desk->redo();
    settle();
    QTRY_COMPARE(m_desk->session()->counts.decided(), 1);
}

void ReviewDeskTest::undoReachesAnItemOutsideOfTheFilter()
{
    const ItemId first = shown();
    m_desk->answer(Verdict::Yes);
    settle();
    m_desk->choose(QueueFilter::Decided, QueueOrder::AsFound, {});
    QCOMPARE(shown(), first);
    m_desk->undo();
    settle();
    QCOMPARE(shown(), first);
    QCOMPARE(m_desk->card()->decision.verdict, Verdict::Open);
    QCOMPARE(m_desk->row(), std::nullopt);
}

void ReviewDeskTest::keepsADraftWhileLookingElsewhere()
{
    m_desk->comparison().toggleRecord(1);
    const auto draft = m_desk->comparison().excluded();
    QCOMPARE(draft.size(), size_t(1));
    m_desk->goNext();
    QVERIFY(m_desk->comparison().excluded().empty());
    m_desk->goBack();
    QCOMPARE(m_desk->comparison().excluded(), draft);
}

void ReviewDeskTest::aPartialYesPutsTheOthersBackToWork()
{
    m_desk->choose(QueueFilter::Open, QueueOrder::LargestFirst, {});
    QCOMPARE(m_desk->comparison().recordCount(), 3);
    const ItemId item = shown();
    m_desk->comparison().toggleRecord(2);
    const auto excluded = m_desk->comparison().excluded();
    m_desk->answer(Verdict::Yes);
    settle();
    const auto card = readCluster(m_fixture->stores(), item);
    QVERIFY(card);
    QCOMPARE(card->decision.verdict, Verdict::Yes);
    QCOMPARE(card->decision.excluded, excluded);
}

void ReviewDeskTest::refusesAYesOfOneRecord()
{
    const ItemId item = shown();
    m_desk->comparison().excludeOthers(0);
    m_desk->answer(Verdict::Yes);
    QCOMPARE(shown(), item);
    QVERIFY(!m_desk->hasPendingVerbs());
}

void ReviewDeskTest::flagsNotesAndPicksStayOnTheCard()
{
    const ItemId item = shown();
    const RecordId record = m_desk->card()->records.back().id;
    m_desk->comparison().toggleRecord(0);
    m_desk->toggleFlag();
    m_desk->setNote(u"look again"_s);
    m_desk->togglePick(1, record);
    settle();
    QTRY_COMPARE(m_desk->session()->counts.flagged, 1);
    QCOMPARE(shown(), item);
    QVERIFY(m_desk->card()->item.flagged);
    QCOMPARE(m_desk->card()->decision.note, u"look again"_s);
    QCOMPARE(m_desk->comparison().pickOf(1), std::optional(record));
    QCOMPARE(m_desk->comparison().excluded().size(), size_t(1));
    m_desk->togglePick(1, record);
    m_desk->toggleFlag();
    settle();
    QTRY_COMPARE(m_desk->session()->counts.flagged, 0);
    QCOMPARE(m_desk->comparison().pickOf(1), std::nullopt);
}

void ReviewDeskTest::comesBackToTheSamePlace()
{
    m_desk->choose(QueueFilter::Open, QueueOrder::AsFound, {});
    for (int count = 0; count < 7; ++count)
        m_desk->goNext();
    const ItemId place = shown();
    m_desk.reset();
    m_fixture->reopen();
    openDesk();
    QCOMPARE(shown(), place);
    QCOMPARE(m_desk->queue().query().order, QueueOrder::AsFound);
}

void ReviewDeskTest::keepsThePlaceOfAReviewerWhoNeverRests()
{
    const auto moveOn = [this] {
        m_desk->row() == 0 ? m_desk->goNext() : m_desk->goBack();
        return readView(m_fixture->stores(), m_session).place.has_value();
    };
    QTRY_VERIFY(moveOn());
}

void ReviewDeskTest::keepsThePlaceOfAnUndoWithIt()
{
    const QueueKey first = keyOf(m_desk->card()->item);
    for (int count = 0; count < 5; ++count)
        m_desk->answer(Verdict::No);
    for (int count = 0; count < 5; ++count)
        m_desk->undo();
    settle();
    QCOMPARE(readView(m_fixture->stores(), m_session).place, std::optional(first));
}

void ReviewDeskTest::endsWithNothingLeft()
{
    while (m_desk->card())
        m_desk->answer(Verdict::Unsure);
    settle();
    QTRY_COMPARE(m_desk->session()->counts.remaining(), 0);
    QVERIFY(!m_desk->card());
    m_desk->answer(Verdict::Yes); // nothing to answer
    m_desk->goNext();
    m_desk->goBack();
    QVERIFY(!m_desk->hasPendingVerbs());
    m_desk->undo();
    settle();
    QVERIFY(m_desk->card());
}

void ReviewDeskTest::goesOnWhenItsCardIsWithdrawn()
{
    QSignalSpy messages(m_desk.get(), &ui::ReviewDesk::messageRaised);
    const ItemId first = shown();
    QVERIFY(m_fixture->run([this, first](const ReviewContext& context) {
        return applyRegrouping(context, m_session, {{}, {first}, {}});
    }));
    QTRY_VERIFY(shown() != first);
    QVERIFY(shown().isValid());
    QVERIFY(!m_desk->queue().rowOf(first));
    QVERIFY(messages.isEmpty());
}

void ReviewDeskTest::saysThatThereIsNoSession()
{
    QSignalSpy messages(m_desk.get(), &ui::ReviewDesk::messageRaised);
    m_desk->openSession(SessionId{4711});
    QCOMPARE(messages.size(), 1);
    QVERIFY(!m_desk->session());
    QVERIFY(!m_desk->card());
}

WINNOW_TEST(ReviewDeskTest)
#include "reviewdesk_test.moc"

#include "engine/workspace/trainingqueue.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

namespace {

/// The pair of records 2n and 2n + 1.
PairAnswer pair(int number, Verdict verdict = Verdict::Open)
{
    return {{2 * number}, {2 * number + 1}, verdict, QuestionReason::Uncertain, 0.25};
}

TrainingQueue queueOf(const std::vector<PairAnswer>& answered, const std::vector<PairAnswer>& questions)
{
    TrainingQueue queue;
    queue.restart(answered);
    queue.refill(questions);
    return queue;
}

} // namespace

class TrainingQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksOneAfterTheOther();
    void looksBackAndChangesAnAnswer();
    void putsQuestionsAside();
    void takesNoQuestionTwice_data();
    void takesNoQuestionTwice();
    void reopensWhatWasTakenBack();
    void goesOnWhenAnAnswerIsRestored();
    void followsAnswersGivenElsewhere();
    void isEmptyWithoutQuestions();
};

void TrainingQueueTest::asksOneAfterTheOther()
{
    TrainingQueue queue = queueOf({}, {pair(1), pair(2)});
    QCOMPARE(queue.shown(), pair(1));
    queue.keep(pair(1, Verdict::Yes));
    QCOMPARE(queue.shown(), pair(2));
    QCOMPARE(queue.place(), size_t(1));
    queue.keep(pair(2, Verdict::No));
    QCOMPARE(queue.shown(), std::nullopt);
    QCOMPARE(queue.counts(), (AnswerCounts{1, 1, 0}));
}

void TrainingQueueTest::looksBackAndChangesAnAnswer()
{
    TrainingQueue queue = queueOf({pair(1, Verdict::Yes), pair(2, Verdict::Unsure)}, {pair(3)});
    queue.goBack();
    QVERIFY(queue.isLookingBack());
    queue.goBack();
    queue.goBack(); // there is none before the first
    QCOMPARE(queue.shown(), pair(1, Verdict::Yes));
    queue.keep(pair(1, Verdict::No));
    QCOMPARE(queue.shown(), pair(2, Verdict::Unsure));
    queue.goNext();
    queue.goNext(); // nor one after the question
    QCOMPARE(queue.shown(), pair(3));
    QCOMPARE(queue.counts(), (AnswerCounts{0, 1, 1}));
}

void TrainingQueueTest::putsQuestionsAside()
{
    TrainingQueue queue = queueOf({}, {pair(1), pair(2)});
    queue.skip();
    QCOMPARE(queue.shown(), pair(2));
    queue.refill({pair(1), pair(3)});
    queue.skip();
    QCOMPARE(queue.shown(), pair(3));
    QCOMPARE(queue.skipped().size(), size_t(2));
    queue.forgetSkipped();
    queue.refill({pair(1)});
    queue.keep(pair(3, Verdict::Yes));
    QCOMPARE(queue.shown(), pair(1));
}

void TrainingQueueTest::takesNoQuestionTwice_data()
{
    QTest::addColumn<PairAnswer>("drawn");
    QTest::addColumn<bool>("isTaken");

    QTest::newRow("new") << pair(9) << true;
    QTest::newRow("answered") << pair(1) << false;
    QTest::newRow("asked") << pair(3) << false;
    QTest::newRow("skipped") << pair(2) << false;
}

void TrainingQueueTest::takesNoQuestionTwice()
{
    QFETCH(PairAnswer, drawn);
    TrainingQueue queue = queueOf({pair(1, Verdict::Yes)}, {pair(2), pair(3)});
    queue.skip();
    queue.refill({drawn});
    queue.keep(pair(3, Verdict::No));
    QTEST(queue.shown() == drawn, "isTaken");
}

void TrainingQueueTest::reopensWhatWasTakenBack()
{
    TrainingQueue queue = queueOf({pair(1, Verdict::Yes), pair(2, Verdict::No)}, {pair(3), pair(4)});
    queue.reopen(pair(1));
    QCOMPARE(queue.shown(), pair(1));
    QVERIFY(!queue.isLookingBack());
    queue.keep(pair(1, Verdict::Unsure));
    QCOMPARE(queue.shown(), pair(3)); // which had to wait
    queue.reopen(pair(2, Verdict::Yes)); // as it was before it was changed
    QCOMPARE(queue.shown(), pair(2, Verdict::Yes));
    QVERIFY(queue.isLookingBack());
    QCOMPARE(queue.counts(), (AnswerCounts{1, 0, 1}));
}

void TrainingQueueTest::goesOnWhenAnAnswerIsRestored()
{
    TrainingQueue queue = queueOf({}, {pair(1), pair(2)});
    queue.restore(pair(1, Verdict::Yes));
    QCOMPARE(queue.shown(), pair(2));
    QCOMPARE(queue.counts().yes, 1);
    queue.restore(pair(1)); // the redo of taking it back
    QCOMPARE(queue.shown(), pair(1));
    QCOMPARE(queue.counts().all(), 0);
}

void TrainingQueueTest::followsAnswersGivenElsewhere()
{
    TrainingQueue queue
        = queueOf({pair(5, Verdict::Yes), pair(1, Verdict::Yes), pair(2, Verdict::No)}, {pair(3), pair(4)});
    queue.goBack();
    queue.reconcile({pair(2, Verdict::Yes), pair(3, Verdict::No), pair(5, Verdict::Yes)});
    QCOMPARE(
        queue.answered(), (std::vector{pair(5, Verdict::Yes), pair(2, Verdict::Yes), pair(3, Verdict::No)}));
    QCOMPARE(queue.shown(), pair(2, Verdict::Yes)); // still the one that was open
    QCOMPARE(queue.question(), pair(4));
    queue.reconcile({});
    QCOMPARE(queue.shown(), pair(4));
}

void TrainingQueueTest::isEmptyWithoutQuestions()
{
    TrainingQueue queue;
    queue.goBack();
    queue.goNext();
    queue.skip();
    queue.dropQuestion();
    QCOMPARE(queue.shown(), std::nullopt);
    QCOMPARE(queue.counts(), AnswerCounts{});
    QVERIFY(queue.skipped().empty());
}

WINNOW_TEST(TrainingQueueTest)
#include "trainingqueue_test.moc"

#include "engine/workspace/traininglesson.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

namespace {

constexpr RecordId first{101};

RecordPair pairOfRows(int left, int right)
{
    return {{first.value + left}, {first.value + right}};
}

PairAnswer yes(int left, int right)
{
    const RecordPair pair = pairOfRows(left, right);
    return {pair.left, pair.right, Verdict::Yes, QuestionReason::Uncertain, 0.5};
}

/// Yes on 0-1 and 1-2.
TrainingLesson sample()
{
    const std::vector<PairAnswer> answers{yes(0, 1), yes(1, 2)};
    const std::vector<AnswerLink> links{{0, 0, 1, Tie::Together}, {1, 1, 2, Tie::Together}};
    TrainingLesson lesson;
    lesson.known = {AnswerLinks(links), {answers[0], answers[1]}, RecordRows({{first, 10}})};
    lesson.answers = answers;
    return lesson;
}

} // namespace

class TrainingLessonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhichQuestionsAreNeedless_data();
    void saysWhichQuestionsAreNeedless();
};

void TrainingLessonTest::saysWhichQuestionsAreNeedless_data()
{
    QTest::addColumn<RecordPair>("question");
    QTest::addColumn<bool>("isNeedless");

    QTest::newRow("others say it") << pairOfRows(0, 2) << true;
    QTest::newRow("nobody says it") << pairOfRows(2, 3) << false;
    QTest::newRow("its own answer was undone since") << pairOfRows(0, 1) << false;
}

void TrainingLessonTest::saysWhichQuestionsAreNeedless()
{
    QFETCH(const RecordPair, question);
    QTEST(sample().makesNeedless(question), "isNeedless");
}

WINNOW_TEST(TrainingLessonTest)
#include "traininglesson_test.moc"

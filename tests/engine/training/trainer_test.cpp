#include "engine/activelearning/stophint.h"
#include "engine/store/stores.h"
#include "engine/training/trainer.h"
#include "engine/workspace/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class TrainerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_fixture = std::make_unique<WorkspaceFixture>();
        QVERIFY(m_fixture->isOpen());
        const auto matched = m_fixture->importAndMatch();
        QVERIFY(matched);
        m_session = matched->session;
    }

    void withoutAnswersNothingWouldChange()
    {
        const Trainer trainer = open();
        QCOMPARE(trainer.questionsAnswered(), size_t(0));
        QCOMPARE(trainer.model(), unlearnedModel(trainer.data().model));
        const Regrouping regrouping = trainer.regrouping();
        QVERIFY(regrouping.created.empty());
        QVERIFY(regrouping.withdrawn.empty());
    }

    void asksEachPairOnce()
    {
        Trainer trainer = open();
        std::vector<std::pair<RecordId, RecordId>> asked;
        for (int question = 0; question < 40; ++question) {
            const auto next = trainer.nextQuestion();
            if (!next)
                break;
            QVERIFY(next->left < next->right);
            QVERIFY(next->inclusion > 0 && next->inclusion <= 1);
            const std::pair pair{next->left, next->right};
            QVERIFY(std::find(asked.begin(), asked.end(), pair) == asked.end());
            asked.push_back(pair);
            answer(trainer, *next, question % 3 == 0 ? Verdict::No : Verdict::Yes);
        }
        QVERIFY(asked.size() > 10);
        QCOMPARE(trainer.questionsAnswered(), asked.size());
    }

    void whatIsUndoneIsUnlearned()
    {
        Trainer trainer = open();
        const LearnedModel before = trainer.model();
        const std::vector<double> logits = trainer.logits();
        const auto question = trainer.nextQuestion();
        answer(trainer, *question, Verdict::No);
        QVERIFY(trainer.model() != before);
        const auto undone
            = m_fixture->run([this](const ReviewContext& context) { return undo(context, m_session); });
        QVERIFY(undone);
        QVERIFY(trainer.follow(m_fixture->stores(), *undone));
        QCOMPARE(trainer.model(), before);
        QCOMPARE(trainer.logits(), logits);
        QCOMPARE(trainer.nextQuestion(), question);
    }

    /// As a table with very many pairs is trained.
    void groupsOnlyNearAnswers()
    {
        Trainer trainer = open(0);
        const std::vector<std::uint32_t> before = trainer.groupsForQuestions();
        const auto item = std::find_if(trainer.items().begin(), trainer.items().end(),
            [](const SessionItem& each) { return each.kept.size() == 2; });
        QVERIFY(item != trainer.items().end());
        const RowIndex left = item->kept.front();
        const RowIndex right = item->kept.back();
        const TrainingQuestion question{
            trainer.data().recordOf(left), trainer.data().recordOf(right), QuestionReason::Given, 0, 0};
        QCOMPARE(before[left], before[right]);
        answer(trainer, question, Verdict::No);
        const std::vector<std::uint32_t> after = trainer.groupsForQuestions();
        QVERIFY(after[left] != after[right]);
        QVERIFY(changedShare(before, after) < 0.05);
        const auto undone
            = m_fixture->run([this](const ReviewContext& context) { return undo(context, m_session); });
        QVERIFY(undone);
        QVERIFY(trainer.follow(m_fixture->stores(), *undone));
        QCOMPARE(trainer.groupsForQuestions(), before);
    }

    void theOrderOfAnswersDoesNotMatter()
    {
        Trainer trainer = open();
        std::vector<PairAnswer> answers;
        for (int count = 0; count < 6; ++count) {
            const auto question = trainer.nextQuestion();
            answers.push_back(answer(trainer, *question, count % 2 == 0 ? Verdict::Yes : Verdict::Unsure));
        }
        const LearnedModel learned = trainer.model();
        for (int count = 0; count < 6; ++count)
            QVERIFY(
                m_fixture->run([this](const ReviewContext& context) { return undo(context, m_session); }));
        std::reverse(answers.begin(), answers.end());
        for (const PairAnswer& given : answers)
            QVERIFY(m_fixture->run([this, given](const ReviewContext& context) {
                return comparePairs(context, m_session, {given});
            }));
        QCOMPARE(open().model(), learned);
    }

    void aRefusedPairIsTakenApart()
    {
        Trainer trainer = open();
        const PairAnswer refused{firstTwo().first, firstTwo().second, Verdict::No};
        const auto kept = m_fixture->run([this, refused](const ReviewContext& context) {
            return comparePairs(context, m_session, {refused});
        });
        QVERIFY(kept);
        QVERIFY(trainer.follow(m_fixture->stores(), *kept));
        const Regrouping regrouping = trainer.regrouping();
        QVERIFY(!regrouping.withdrawn.empty());
        for (const NewlyGrouped& made : regrouping.created) {
            const auto& records = made.cluster.records;
            const bool holdsBoth = std::binary_search(records.begin(), records.end(), refused.left)
                && std::binary_search(records.begin(), records.end(), refused.right);
            QVERIFY(!holdsBoth);
        }
        const auto applied = m_fixture->run([this, &regrouping](const ReviewContext& context) {
            return applyRegrouping(context, m_session, regrouping);
        });
        QVERIFY(applied);
        QVERIFY(trainer.follow(m_fixture->stores(), *applied));
        QVERIFY(trainer.regrouping().created.empty());
        QVERIFY(trainer.regrouping().withdrawn.empty());
    }

    void decidedClustersStay()
    {
        const ItemId item = firstItem();
        const auto decided = m_fixture->run([item](const ReviewContext& context) {
            return answerItem(context, item, {Verdict::Yes, {}});
        });
        QVERIFY(decided);
        Trainer trainer = open();
        const PairAnswer refused{firstTwo().first, firstTwo().second, Verdict::No};
        const auto conflict = trainer.conflictWith(refused);
        QVERIFY(conflict);
        QCOMPARE(conflict->chain, (std::vector<AnswerSource>{item}));
        QVERIFY(!conflict->apart);
        const Regrouping regrouping = trainer.regrouping();
        QVERIFY(!std::binary_search(regrouping.withdrawn.begin(), regrouping.withdrawn.end(), item));
    }

    void aSessionThatIsNotThereIsNotTrained()
    {
        SilentProgress progress;
        const auto trainer = Trainer::open(m_fixture->stores(), {99}, progress);
        QVERIFY(!trainer);
        QCOMPARE(trainer.error().code, ErrorCode::NotFound);
    }

private:
    Trainer open(size_t mostGrouped = Trainer::usualMostGrouped)
    {
        SilentProgress progress;
        return Trainer::open(m_fixture->stores(), m_session, progress, Trainer::usualSeed, mostGrouped)
            .value();
    }

    PairAnswer answer(Trainer& trainer, const TrainingQuestion& question, Verdict verdict)
    {
        const PairAnswer given{question.left, question.right, verdict, question.reason, question.inclusion};
        const auto changes = m_fixture->run([this, given](const ReviewContext& context) {
            return comparePairs(context, m_session, {given});
        });
        if (!changes || !trainer.follow(m_fixture->stores(), *changes))
            qFatal("the answer was not kept");
        return given;
    }

    ItemId firstItem() const
    {
        return m_fixture->stores().clusters().readAfter(m_session, {}, 1).value().front().id;
    }

    std::pair<RecordId, RecordId> firstTwo() const
    {
        const auto cluster = m_fixture->stores().clusters().read(firstItem()).value().cluster;
        return {cluster.records[0], cluster.records[1]};
    }

    std::unique_ptr<WorkspaceFixture> m_fixture;
    SessionId m_session;
};

WINNOW_TEST(TrainerTest)
#include "trainer_test.moc"

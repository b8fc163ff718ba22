#include "engine/store/pairanswerstore.h"
#include "engine/store/statement.h"
#include "engine/store/stores.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class PairAnswerStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void keepsReplacesAndRemoves()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        PairAnswerStore& answers = workspace.stores().pairAnswers();
        const PairAnswer later{{2}, {9}, Verdict::No, QuestionReason::RecallProbe, 0.125};
        PairAnswer first{{1}, {5}, Verdict::Yes, QuestionReason::Given, 0};
        QVERIFY(answers.write({7}, later));
        QVERIFY(answers.write({7}, first));
        QVERIFY(answers.write({8}, first));
        QCOMPARE(answers.list({7}).value(), (std::vector{first, later}));
        QCOMPARE(answers.read({7}, {2}, {9}).value(), std::optional(later));
        first.verdict = Verdict::Unsure;
        QVERIFY(answers.write({7}, first));
        QCOMPARE(answers.read({7}, {1}, {5}).value(), std::optional(first));
        first.verdict = Verdict::Open;
        QVERIFY(answers.write({7}, first));
        QCOMPARE(answers.read({7}, {1}, {5}).value(), std::optional<PairAnswer>());
        QCOMPARE(answers.list({8}).value().size(), size_t(1));
        QVERIFY(answers.removeAll());
        QVERIFY(answers.list({8}).value().empty());
    }

    void tellsDamagedAnswers_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("verdict") << u"verdict = 77"_s;
        QTest::newRow("negative verdict") << u"verdict = -1"_s;
        QTest::newRow("reason") << u"reason = 9"_s;
    }

    void tellsDamagedAnswers()
    {
        QFETCH(QString, damage);
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        QVERIFY(workspace.stores().pairAnswers().write({1}, {{1}, {2}, Verdict::Yes}));
        QVERIFY(Statement(workspace.database(), u"UPDATE pair_answer SET "_s + damage).run());
        const auto read = workspace.stores().pairAnswers().list({1});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
    }
};

WINNOW_TEST(PairAnswerStoreTest)
#include "pairanswerstore_test.moc"

#include "engine/activelearning/guard.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

using Values = std::vector<double>;

std::vector<Label> labelsOf(const Values& values)
{
    std::vector<Label> labels;
    for (const double value : values)
        labels.push_back({static_cast<PairIndex>(labels.size()), value, 1, 0.1});
    return labels;
}

} // namespace

class GuardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void raisesTheThreshold_data();
    void raisesTheThreshold();
};

void GuardTest::judges_data()
{
    QTest::addColumn<Values>("answers");
    QTest::addColumn<bool>("matchingNeedsAnswers");
    QTest::addColumn<std::size_t>("questions");
    QTest::addColumn<Trust>("trust");
    QTest::newRow("none yet") << Values() << false << std::size_t{0} << Trust::Unchecked;
    QTest::newRow("four good ones") << Values{1, 1, 1, 1} << false << std::size_t{0} << Trust::Unchecked;
    QTest::newRow("five good ones") << Values{1, 1, 1, 1, 1} << false << std::size_t{0} << Trust::Trusted;
    QTest::newRow("one wrong") << Values{1, 0, 1, 1, 1} << false << std::size_t{0} << Trust::Trusted;
    QTest::newRow("two wrong") << Values{1, 0, 1, 0, 1} << false << std::size_t{0} << Trust::NeedsAnswers;
    QTest::newRow("two wrong at once") << Values{0, 0} << false << std::size_t{0} << Trust::NeedsAnswers;
    QTest::newRow("unsure is neither")
        << Values{0.5, 0.5, 0.5, 0, 1} << false << std::size_t{0} << Trust::Trusted;
    QTest::newRow("matching has doubts")
        << Values{1, 1, 1, 1, 1} << true << std::size_t{0} << Trust::NeedsAnswers;
    QTest::newRow("doubts that few answers do not settle")
        << Values{0, 0} << true << Guard::furtherQuestions - 1 << Trust::NeedsAnswers;
    QTest::newRow("doubts that answers have settled")
        << Values{0, 0} << true << Guard::furtherQuestions << Trust::Trusted;
}

void GuardTest::judges()
{
    QFETCH(Values, answers);
    QFETCH(bool, matchingNeedsAnswers);
    QFETCH(Trust, trust);
    QFETCH(std::size_t, questions);
    QCOMPARE(guardVerdict(labelsOf(answers), matchingNeedsAnswers, questions), trust);
}

void GuardTest::raisesTheThreshold_data()
{
    QTest::addColumn<Values>("answers"); // of pairs with the logits 40, 39, 38, ...
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("threshold"); // -1: nothing
    QTest::newRow("no answers") << Values() << 0.5 << -1.0;
    QTest::newRow("too few") << Values{1, 1} << 0.8 << -1.0;
    QTest::newRow("all right") << Values(20, 1.0) << 0.8 << 21.0;
    Values mixed(20, 1.0);
    mixed.insert(mixed.end(), 10, 0.0);
    QTest::newRow("wrong below") << mixed << 0.8 << 21.0;
    QTest::newRow("all wrong") << Values(20, 0.0) << 0.5 << -1.0;
    QTest::newRow("unsure ones are left out") << Values(20, 0.5) << 0.5 << -1.0;
}

void GuardTest::raisesTheThreshold()
{
    QFETCH(Values, answers);
    QFETCH(double, precision);
    QFETCH(double, threshold);
    std::vector<TestPair> pairs;
    std::vector<double> logits;
    for (RowIndex row = 0; row < 40; ++row) {
        pairs.push_back({row, row + 1, 3, 3, {}});
        logits.push_back(40.0 - row);
    }
    const auto found = guardedThreshold(pairTable(41, pairs), logits, labelsOf(answers), 0, precision);
    QCOMPARE(found.value_or(-1), threshold);
    QVERIFY(!guardedThreshold(pairTable(41, pairs), logits, labelsOf(answers), 41, precision));
}

WINNOW_TEST(GuardTest)
#include "guard_test.moc"

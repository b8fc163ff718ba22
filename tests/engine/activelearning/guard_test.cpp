#include "engine/activelearning/guard.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

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

WINNOW_TEST(GuardTest)
#include "guard_test.moc"

#include "engine/matching/competition.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace winnow::engine;

using Odds = std::vector<double>;

/// Each candidate pair of these tests has a pattern of its own, so that mean probabilities are those of
/// pairs.
class CompetitionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rivalsShareWhatThereIs_data();
    void rivalsShareWhatThereIs();
    void patternsHaveTheMeanOfTheirPairs();
    void noCandidatesAreNoMatches();
};

void CompetitionTest::rivalsShareWhatThereIs_data()
{
    // Records 0 and 1 are left, 2 and 3 right; pairs (0,2), (0,3), (1,2), (1,3). A tree of pairs is exact.
    QTest::addColumn<Odds>("odds");
    QTest::addColumn<Odds>("probabilities");
    QTest::newRow("nothing is likely") << Odds{0, 0, 0, 0} << Odds{0, 0, 0, 0};
    QTest::newRow("without rivals as alone") << Odds{3, 0, 0, 1} << Odds{0.75, 0, 0, 0.5};
    QTest::newRow("two rivals for one record") << Odds{2, 1, 0, 0} << Odds{0.5, 0.25, 0, 0};
    QTest::newRow("rivals of both sides") << Odds{2, 1, 1, 0} << Odds{0.4, 0.4, 0.4, 0};
    QTest::newRow("a firm pair frees the others") << Odds{1e9, 1, 1, 1} << Odds{1, 0, 0, 0.5};
}

void CompetitionTest::rivalsShareWhatThereIs()
{
    QFETCH(Odds, odds);
    QFETCH(Odds, probabilities);
    const CandidatePairs candidates{{0, 2, 4, 4, 4}, {2, 3, 2, 3}};
    const std::vector<PatternId> patterns{0, 1, 2, 3};
    Competition competition(candidates, patterns);
    Odds found;
    for (int round = 0; round < 50; ++round)
        found = competition.sweep(odds);
    for (std::size_t pair = 0; pair < odds.size(); ++pair)
        QVERIFY2(
            std::abs(found[pair] - probabilities[pair]) < 1e-3, qPrintable(QString::number(found[pair])));
}

void CompetitionTest::patternsHaveTheMeanOfTheirPairs()
{
    const CandidatePairs candidates{{0, 2, 3, 3, 3}, {2, 3, 3}};
    const std::vector<PatternId> patterns{0, 1, 0};
    Competition competition(candidates, patterns);
    const Odds found = competition.sweep(Odds{1, 0});
    QVERIFY(std::abs(found[0] - 0.5) < 1e-6);
    QCOMPARE(found[1], 0.0);
}

void CompetitionTest::noCandidatesAreNoMatches()
{
    const CandidatePairs candidates{{0, 0, 0}, {}};
    const std::vector<PatternId> patterns;
    QCOMPARE(Competition(candidates, patterns).sweep(Odds()), Odds());
}

WINNOW_TEST(CompetitionTest)
#include "competition_test.moc"

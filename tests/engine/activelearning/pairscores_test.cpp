#include "engine/activelearning/fitting.h"
#include "engine/activelearning/pairscores.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;

class PairScoresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsUpWhatWasLearned();
    void rangesAndThreadsDoNotMatter();
    void noPairsNoLogits();
};

void PairScoresTest::addsUpWhatWasLearned()
{
    const PairTable table = pairTable(2, {{0, 1, 3, 1, {255, 1, 1, CodeAgreement::RareShared}}});
    LearnedModel model = unlearnedModel(twoFieldModel());
    model.alpha = 0.5;
    model.beta = 2.5;
    model.levels[0][3] = 0.25;
    model.levels[1][1] = -1;
    model.levels[1][2] = 99; // not this pair's
    model.cosine[8] = 2;
    model.worseRank[1] = 0.125;
    model.betterRank[1] = 4;
    model.codes[4] = 8;
    QCOMPARE(PairScorer(table, model).logit(0), 0.5 + 0.5 * (-2 + 4 - 3) + 0.25 - 1 + 2 + 0.125 + 4 + 8);
}

void PairScoresTest::rangesAndThreadsDoNotMatter()
{
    const MatchedTable people = matched(winnow::tests::people(2000));
    const LearnedModel model = fit(people.pairs, people.result.model, labelsOfPeople(people.pairs, 40), 1);
    const std::vector<double> all = pairLogits(people.pairs, model, 1);
    QCOMPARE(pairLogits(people.pairs, model, 3), all);
    const PairScorer scorer(people.pairs, model);
    std::vector<double> part(10);
    scorer.logits(50, part);
    for (std::size_t place = 0; place < part.size(); ++place) {
        QCOMPARE(part[place], all[50 + place]);
        QCOMPARE(scorer.logit(static_cast<PairIndex>(50 + place)), all[50 + place]);
    }
}

void PairScoresTest::noPairsNoLogits()
{
    const PairTable table = pairTable(3, {});
    QVERIFY(pairLogits(table, unlearnedModel(twoFieldModel())).empty());
}

WINNOW_TEST(PairScoresTest)
#include "pairscores_test.moc"

#include "engine/activelearning/fitting.h"
#include "engine/activelearning/learnedexplanation.h"
#include "engine/activelearning/pairscores.h"
#include "engine/matching/explanation.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace winnow::engine;
using namespace winnow::tests;

class LearnedExplanationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void termsAddUpToTheLogit_data();
    void termsAddUpToTheLogit();
    void unlearnedIsTheMatchWeight();
};

void LearnedExplanationTest::termsAddUpToTheLogit_data()
{
    QTest::addColumn<int>("answers");
    QTest::newRow("nothing learned") << 0;
    QTest::newRow("one answer") << 1;
    QTest::newRow("many answers") << 60;
}

void LearnedExplanationTest::termsAddUpToTheLogit()
{
    QFETCH(int, answers);
    const MatchedTable people = matched(winnow::tests::people(400));
    const auto labels = labelsOfPeople(people.pairs, static_cast<std::size_t>(answers));
    const LearnedModel model = fit(people.pairs, people.result.model, labels, 3);
    const PairScorer scorer(people.pairs, model);
    QVERIFY(people.pairs.size() > 50);
    for (PairIndex pair = 0; pair < people.pairs.size(); ++pair) {
        const LearnedExplanation explanation = explain(model, people.result.model,
            people.result.pairs.evidenceOf(pair), people.result.pairs.signals[pair]);
        double sum = explanation.prior;
        for (const FieldTerm& field : explanation.fields)
            sum += field.evidence + field.learned;
        sum += explanation.cosine;
        sum += explanation.rank;
        sum += explanation.codes;
        QCOMPARE(explanation.total, sum);
        QVERIFY(std::abs(explanation.total - scorer.logit(pair)) < 1e-9);
        QCOMPARE(explanation.probability, probabilityOf(sum));
    }
}

void LearnedExplanationTest::unlearnedIsTheMatchWeight()
{
    const ScoredPairs scored = scoredPairs({{0, 1, 3, 1, {200, 1, 1, CodeAgreement::NoneShared}}});
    const MatchModel model = twoFieldModel();
    const LearnedExplanation explanation
        = explain(unlearnedModel(model), model, scored.evidenceOf(0), scored.signals[0]);
    QCOMPARE(explanation.prior, model.logPrior);
    QCOMPARE(explanation.fields, (std::vector<FieldTerm>{{4, 0}, {-3, 0}}));
    QCOMPARE(explanation.total, scored.pairs[0].weight);
}

WINNOW_TEST(LearnedExplanationTest)
#include "learnedexplanation_test.moc"

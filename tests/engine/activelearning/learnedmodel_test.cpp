#include "engine/activelearning/fitting.h"
#include "engine/activelearning/learnedmodel.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;

class LearnedModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesJson();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
};

void LearnedModelTest::survivesJson()
{
    const MatchedTable people = matched(winnow::tests::people(400));
    const LearnedModel model = fit(people.pairs, people.result.model, labelsOfPeople(people.pairs, 25), 3);
    QCOMPARE(learnedModelFromJson(toJson(model)), std::optional(model));
    QCOMPARE(learnedModelFromJson(toJson(unlearnedModel(people.result.model))),
        std::optional(unlearnedModel(people.result.model)));
}

void LearnedModelTest::refusesOtherTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("a model");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("too few numbers") << QByteArray(
        R"({"alpha":0,"beta":5,"levels":[],"adjustments":[],"cosine":[0],"worseRank":[],"betterRank":[],"codes":[]})");
    QByteArray missing = toJson(unlearnedModel(twoFieldModel()));
    missing.replace("\"adjustments\":[0,0]", "\"adjustments\":[0]");
    QTest::newRow("an adjustment short") << missing;
}

void LearnedModelTest::refusesOtherTexts()
{
    QFETCH(QByteArray, text);
    QVERIFY(!learnedModelFromJson(text));
}

WINNOW_TEST(LearnedModelTest)
#include "learnedmodel_test.moc"

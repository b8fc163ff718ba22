#include "engine/activelearning/fitting.h"
#include "engine/activelearning/learnedmodel.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace winnow::engine;
using namespace winnow::tests;

class LearnedModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesJson();
    void refusesOtherTexts_data();
    void refusesOtherTexts();
    void isTakenToAnotherTable();
    void staysWhereItDoesNotBelong_data();
    void staysWhereItDoesNotBelong();
};

namespace {

LearnedModel twoFieldLearning()
{
    LearnedModel learned = unlearnedModel(twoFieldModel());
    learned.alpha = 1;
    learned.levels = {{0, 1, 2, 3}, {4, 5, 6, 7}};
    learned.adjustments = {0.5, 0.25};
    learned.codes[1] = -2;
    return learned;
}

} // namespace

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
    QByteArray missing
        = QJsonDocument(toJson(unlearnedModel(twoFieldModel()))).toJson(QJsonDocument::Compact);
    missing.replace("\"adjustments\":[0,0]", "\"adjustments\":[0]");
    QTest::newRow("an adjustment short") << missing;
}

void LearnedModelTest::refusesOtherTexts()
{
    QFETCH(QByteArray, text);
    QVERIFY(!learnedModelFromJson(QJsonDocument::fromJson(text).object()));
}

void LearnedModelTest::isTakenToAnotherTable()
{
    const MatchModel from = twoFieldModel();
    MatchModel to{{from.fields[1], from.fields[0], from.fields[0]}, 0, 0, 0};
    to.fields[1].name = QStringLiteral("another");
    LearnedModel expected = twoFieldLearning();
    expected.levels = {{4, 5, 6, 7}, {0, 0, 0, 0}, {0, 1, 2, 3}};
    expected.adjustments = {0.25, 0, 0.5};
    QCOMPARE(learnedFor(to, from, twoFieldLearning()), std::optional(expected));
}

void LearnedModelTest::staysWhereItDoesNotBelong_data()
{
    QTest::addColumn<LearnedModel>("learned");
    const auto row = [](const char* name, const auto& change) {
        LearnedModel learned = twoFieldLearning();
        change(learned);
        QTest::newRow(name) << learned;
    };
    row("a field more", [](LearnedModel& learned) { learned.levels.emplace_back(4); });
    row("a level fewer", [](LearnedModel& learned) { learned.levels[1].pop_back(); });
    row("an adjustment more", [](LearnedModel& learned) { learned.adjustments.push_back(0); });
    row("infinite", [](LearnedModel& learned) { learned.beta = std::numeric_limits<double>::infinity(); });
    row("no odds", [](LearnedModel& learned) { learned.levels[0][1] = 1e9; });
    row("no odds of a code", [](LearnedModel& learned) { learned.codes[0] = -1e9; });
}

void LearnedModelTest::staysWhereItDoesNotBelong()
{
    QFETCH(const LearnedModel, learned);
    QVERIFY(!learnedFor(twoFieldModel(), twoFieldModel(), learned));
}

WINNOW_TEST(LearnedModelTest)
#include "learnedmodel_test.moc"

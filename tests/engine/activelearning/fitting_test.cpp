#include "engine/activelearning/fitting.h"
#include "engine/activelearning/pairscores.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

constexpr std::uint64_t seed = 7;
using Labels = std::vector<Label>;

std::vector<double> logitsOf(const PairTable& table, const LearnedModel& model)
{
    return pairLogits(table, model, 1);
}

/// 40 pairs of rows that differ in name, 40 that are the same in it; towns are the same in every second pair.
PairTable ladder()
{
    std::vector<TestPair> pairs;
    for (RowIndex row = 0; row < 80; ++row)
        pairs.push_back({row, row + 1, static_cast<quint8>(row % 2 == 0 ? 3 : 1),
            static_cast<quint8>(row % 4 < 2 ? 3 : 1), {}});
    return pairTable(100, pairs);
}

Labels labelsFor(const PairTable& table, const std::function<double(PairIndex)>& valueOf)
{
    Labels labels;
    for (PairIndex pair = 0; pair < table.size(); pair += 2)
        labels.push_back({pair, valueOf(pair), 1, 0.1});
    return labels;
}

} // namespace

class FittingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingLearnedIsTheWeight_data();
    void nothingLearnedIsTheWeight();
    void orderDoesNotMatter();
    void takingAnAnswerBackUnteaches();
    void answersMovePairsLikeThem();
    void oddAnswersStaySane_data();
    void oddAnswersStaySane();
    void correctsAFieldThatMisleads();
    void unsureCountsLess();
    void goesOnFromWhatWasLearnedElsewhere();
    void oddTables_data();
    void oddTables();
};

void FittingTest::nothingLearnedIsTheWeight_data()
{
    QTest::addColumn<Labels>("labels");
    QTest::newRow("no labels") << Labels();
    QTest::newRow("on a pair that is not there") << Labels{{9999, 1, 1, 1}};
    QTest::newRow("without weight") << Labels{{0, 1, 0, 1}};
    QTest::newRow("not a number") << Labels{{0, std::nan(""), 1, 1}, {0, 1, std::nan(""), 1}};
    QTest::newRow("out of range") << Labels{{0, 7, 1, 1}, {0, -1, 1, 1}};
}

void FittingTest::nothingLearnedIsTheWeight()
{
    QFETCH(Labels, labels);
    const PairTable table = ladder();
    const LearnedModel model = fit(table, twoFieldModel(), labels, seed);
    QCOMPARE(model, unlearnedModel(twoFieldModel()));
    for (PairIndex pair = 0; pair < table.size(); ++pair)
        QCOMPARE(logitsOf(table, model)[pair], table.weight(pair));
}

void FittingTest::orderDoesNotMatter()
{
    const MatchedTable people = matched(winnow::tests::people(400));
    Labels labels = labelsOfPeople(people.pairs, 30);
    const LearnedModel first = fit(people.pairs, people.result.model, labels, seed);
    std::reverse(labels.begin(), labels.end());
    std::swap(labels[3], labels[11]);
    QCOMPARE(fit(people.pairs, people.result.model, labels, seed), first);
    QCOMPARE(first.answers, 30);
}

void FittingTest::takingAnAnswerBackUnteaches()
{
    const MatchedTable people = matched(winnow::tests::people(400));
    Labels labels = labelsOfPeople(people.pairs, 20);
    const LearnedModel before = fit(people.pairs, people.result.model, labels, seed);
    labels.push_back({5, Label::match, 1, 0.2});
    QVERIFY(fit(people.pairs, people.result.model, labels, seed) != before);
    labels.pop_back();
    QCOMPARE(fit(people.pairs, people.result.model, labels, seed), before);
}

void FittingTest::answersMovePairsLikeThem()
{
    const PairTable table = ladder();
    // Same town, different name: 4 * k + 1 of the ladder.
    Labels labels{{1, Label::noMatch, 1, 0.1}, {5, Label::noMatch, 1, 0.1}};
    const double before = logitsOf(table, fit(table, twoFieldModel(), labels, seed))[9];
    for (Label& label : labels)
        label.value = Label::match;
    QVERIFY(logitsOf(table, fit(table, twoFieldModel(), labels, seed))[9] > before);
}

void FittingTest::oddAnswersStaySane_data()
{
    QTest::addColumn<Labels>("labels");
    const PairTable table = ladder();
    QTest::newRow("all yes") << labelsFor(table, [](PairIndex) { return 1.0; });
    QTest::newRow("all no") << labelsFor(table, [](PairIndex) { return 0.0; });
    QTest::newRow("all unsure") << labelsFor(table, [](PairIndex) { return 0.5; });
    QTest::newRow("every second yes") << labelsFor(table, [](PairIndex pair) { return pair / 4 % 2; });
    Labels contradicting;
    for (PairIndex pair = 0; pair < 20; ++pair)
        contradicting.insert(contradicting.end(), {{pair, 1, 1, 0.1}, {pair, 0, 1, 0.1}});
    QTest::newRow("each pair yes and no") << contradicting;
    QTest::newRow("one yes") << Labels{{0, 1, 1, 1}};
    QTest::newRow("one no on the surest match") << Labels{{0, 0, 1, 1}};
    QTest::newRow("a thousand times the same") << Labels(1000, Label{1, 1, 1, 1});
}

/// Finite, and pairs that agree in everything still above those that agree in nothing.
void FittingTest::oddAnswersStaySane()
{
    QFETCH(Labels, labels);
    const PairTable table = ladder();
    const std::vector<double> logits = logitsOf(table, fit(table, twoFieldModel(), labels, seed));
    for (const double logit : logits)
        QVERIFY(std::isfinite(logit) && std::abs(logit) < 60);
    QVERIFY2(logits[0] > logits[3], qPrintable(QStringLiteral("%1 %2").arg(logits[0]).arg(logits[3])));
}

/// The model believes that the town says much; the answers say that only the name does.
void FittingTest::correctsAFieldThatMisleads()
{
    const PairTable table = ladder();
    Labels labels;
    for (PairIndex pair = 0; pair < 40; ++pair)
        labels.push_back({pair, pair % 2 == 0 ? Label::match : Label::noMatch, 1, 0.1});
    const std::vector<double> logits = logitsOf(table, fit(table, twoFieldModel(), labels, seed));
    for (PairIndex pair = 40; pair < table.size(); ++pair)
        QCOMPARE(logits[pair] > 0, pair % 2 == 0);
}

void FittingTest::unsureCountsLess()
{
    const PairTable table = ladder();
    const double before = table.weight(0);
    const double unsure = logitsOf(
        table, fit(table, twoFieldModel(), Labels{{0, Label::unsure, Label::unsureWeight, 1}}, seed))[0];
    const double no
        = logitsOf(table, fit(table, twoFieldModel(), Labels{{0, Label::noMatch, 1, 1}}, seed))[0];
    QVERIFY(no < unsure);
    QVERIFY(unsure < before + 1);
}

using Rows = std::vector<std::vector<std::string>>;

/// Without answers it is that; one answer does not make it forget.
void FittingTest::goesOnFromWhatWasLearnedElsewhere()
{
    const PairTable table = ladder();
    const MatchModel model = twoFieldModel();
    const Labels byTown
        = labelsFor(table, [](PairIndex pair) { return pair % 4 < 2 ? Label::match : Label::noMatch; });
    const LearnedModel elsewhere = fit(table, model, byTown, seed);
    QCOMPARE(fit(table, model, {}, seed, elsewhere), elsewhere);
    const Labels one{{1, Label::noMatch, 1, 0.1}};
    const LearnedModel inherited = fit(table, model, one, seed, elsewhere);
    QCOMPARE(inherited.answers, elsewhere.answers + 1);
    const auto distance = [&](const LearnedModel& learned) {
        const std::vector<double> before = logitsOf(table, elsewhere);
        const std::vector<double> now = logitsOf(table, learned);
        double sum = 0;
        for (std::size_t pair = 0; pair < now.size(); ++pair)
            sum += std::abs(now[pair] - before[pair]);
        return sum / static_cast<double>(now.size());
    };
    const double forgotten = distance(fit(table, model, one, seed));
    QVERIFY2(distance(inherited) < 0.5 * forgotten,
        qPrintable(QStringLiteral("%1, %2").arg(distance(inherited)).arg(forgotten)));
    QVERIFY(logitsOf(table, inherited)[1] < logitsOf(table, elsewhere)[1]);
}

void FittingTest::oddTables_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::newRow("one row") << Rows{{"anna", "berlin"}};
    QTest::newRow("one pair") << Rows{{"anna", "berlin"}, {"anna", "bern"}};
    QTest::newRow("ten thousand equal rows") << Rows(10'000, {"anna", "berlin"});
    QTest::newRow("all blank but one") << Rows{{"", ""}, {"", "x"}, {"", ""}};
    QTest::newRow("one column") << Rows{{"anna"}, {"bert"}, {"anna"}, {"carl"}};
    Rows common;
    for (int row = 0; row < 500; ++row)
        common.push_back(
            {row % 5 < 2 ? "smith" : "name" + std::to_string(row), "street " + std::to_string(row % 100)});
    QTest::newRow("one value in two fifths of the rows") << common;
}

void FittingTest::oddTables()
{
    QFETCH(Rows, rows);
    const MatchedTable table = matched(rows);
    Labels labels;
    for (PairIndex pair = 0; pair < std::min<std::size_t>(table.pairs.size(), 20); ++pair)
        labels.push_back({pair, static_cast<double>(pair % 2), 1, 0.5});
    const LearnedModel model = fit(table.pairs, table.result.model, labels, seed);
    for (const double logit : logitsOf(table.pairs, model))
        QVERIFY(std::isfinite(logit));
}

WINNOW_TEST(FittingTest)
#include "fitting_test.moc"

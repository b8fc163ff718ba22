#include "engine/activelearning/pairtable.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace winnow::engine;
using namespace winnow::tests;

class PairTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatLearningReads();
    void findsPairsByRows();
    void refusesMalformedPairs_data();
    void refusesMalformedPairs();
    void binsSignals_data();
    void binsSignals();
    void recoversAdjustments();
    void recoversAdjustmentsOfEchoes();
    void holdsAllPairsOfAMatchedTable();
};

void PairTableTest::keepsWhatLearningReads()
{
    const PairSignals found{128, 2, 1, CodeAgreement::Prefix};
    const PairTable table = pairTable(4, {{0, 1, 3, 1, found}, {0, 2, 3, 1, {}}, {2, 3, 0, 3, {}}});
    QCOMPARE(table.size(), std::size_t{3});
    QCOMPARE(table.rowCount(), RowIndex{4});
    QCOMPARE(table.left(2), RowIndex{2});
    QCOMPARE(table.right(2), RowIndex{3});
    QCOMPARE(table.weight(0), -2.0 + 4 - 3);
    QCOMPARE(table.pattern(0), table.pattern(1));
    QCOMPARE(table.patternCounts()[table.pattern(0)], 2U);
    QCOMPARE(int{table.patterns()[table.pattern(2)][1]}, 3);
    QCOMPARE(table.signalBins(0), binsOf(found));
    QVERIFY(!table.isMutualBest(0));
}

void PairTableTest::findsPairsByRows()
{
    const PairTable table = pairTable(5, {{0, 1, 3, 3}, {0, 3, 3, 3}, {1, 3, 3, 3}, {3, 4, 3, 3}});
    QCOMPARE(table.find(3, 0), std::size_t{1});
    QCOMPARE(table.find(0, 2), table.size());
    QCOMPARE(table.find(0, 99), table.size());
    QCOMPARE(table.pairsOf(3), (std::vector<PairIndex>{1, 2, 3}));
    QVERIFY(table.pairsOf(2).empty());
}

void PairTableTest::refusesMalformedPairs_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("right");
    QTest::addColumn<double>("weight");
    QTest::addColumn<int>("fields");
    QTest::addColumn<int>("level");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("a good one") << 1 << 2 << 1.0 << 2 << 3 << true;
    QTest::newRow("before the last one") << 0 << 2 << 1.0 << 2 << 3 << false;
    QTest::newRow("the last one again") << 1 << 1 << 1.0 << 2 << 3 << false;
    QTest::newRow("rows the wrong way round") << 2 << 1 << 1.0 << 2 << 3 << false;
    QTest::newRow("a row that is not there") << 1 << 9 << 1.0 << 2 << 3 << false;
    QTest::newRow("not a number") << 1 << 2 << std::numeric_limits<double>::quiet_NaN() << 2 << 3 << false;
    QTest::newRow("a field short") << 1 << 2 << 1.0 << 1 << 3 << false;
    QTest::newRow("a level that is not there") << 1 << 2 << 1.0 << 2 << 4 << false;
}

void PairTableTest::refusesMalformedPairs()
{
    QFETCH(int, left);
    QFETCH(int, right);
    QFETCH(double, weight);
    QFETCH(int, fields);
    QFETCH(int, level);
    QFETCH(bool, isTaken);
    PairTableBuilder builder(3, twoFieldModel());
    const std::vector<FieldEvidence> good(2, FieldEvidence{1, -3});
    QVERIFY(builder.add({0, 2, 0}, good, {}));
    const std::vector<FieldEvidence> evidence(
        static_cast<std::size_t>(fields), FieldEvidence{static_cast<quint8>(level), 1});
    const ScoredRowPair pair{static_cast<RowIndex>(left), static_cast<RowIndex>(right), weight};
    QCOMPARE(builder.add(pair, evidence, {}), isTaken);
    QCOMPARE(builder.finish().size(), std::size_t{isTaken ? 2U : 1U});
    QCOMPARE(builder.finish().size(), std::size_t{0});
}

void PairTableTest::binsSignals_data()
{
    QTest::addColumn<int>("cosine");
    QTest::addColumn<int>("rank");
    QTest::addColumn<int>("cosineBin");
    QTest::addColumn<int>("rankBin");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("nothing in common") << 0 << 0 << 0 << 0 << false;
    QTest::newRow("half") << 128 << 3 << 4 << 3 << false;
    QTest::newRow("as good as equal") << 254 << 5 << 8 << 5 << false;
    QTest::newRow("equal") << 255 << 1 << 8 << 1 << true;
    QTest::newRow("a rank that does not exist") << 100 << 6 << 3 << 0 << false;
}

void PairTableTest::binsSignals()
{
    QFETCH(int, cosine);
    QFETCH(int, rank);
    QFETCH(int, cosineBin);
    QFETCH(int, rankBin);
    QFETCH(bool, isSame);
    const PairSignals found{
        static_cast<quint8>(cosine), static_cast<quint8>(rank), 1, CodeAgreement::RareShared};
    const SignalBins bins = binsOf(found);
    QCOMPARE(int{bins.cosine}, cosineBin);
    QCOMPARE(int{bins.worseRank}, rankBin);
    QCOMPARE(bins.isSame, isSame);
    QCOMPARE(PairTable::unpacked(PairTable::packed(bins)), bins);
    QVERIFY(PairTable::packed(bins) < PairTable::packedSignals);
}

void PairTableTest::recoversAdjustments()
{
    const std::vector<FieldEvidence> evidence{{3, 4 + 1.5F}, {1, -3}};
    std::vector<qint8> steps(2);
    AdjustmentRecovery(twoFieldModel()).recover(evidence, steps);
    QCOMPARE(int{steps[0]}, 30);
    QCOMPARE(int{steps[1]}, 0);
}

void PairTableTest::recoversAdjustmentsOfEchoes()
{
    MatchModel model = twoFieldModel();
    model.fields[1].group = model.fields[0].group;
    const auto share = static_cast<float>(MatchModel::echoShare);
    const std::vector<FieldEvidence> evidence{{3, 4 + 2.0F}, {3, share * (4 - 1.0F)}};
    std::vector<qint8> steps(2);
    AdjustmentRecovery(model).recover(evidence, steps);
    QCOMPARE(int{steps[0]}, 40);
    QCOMPARE(int{steps[1]}, -20);
}

void PairTableTest::holdsAllPairsOfAMatchedTable()
{
    const MatchedTable people = matched(winnow::tests::people(800));
    QVERIFY(people.pairs.size() > 100);
    QCOMPARE(people.pairs.size(), people.result.pairs.size());
    for (PairIndex pair = 0; pair < people.pairs.size(); ++pair) {
        QCOMPARE(people.pairs.weight(pair), people.result.pairs.pairs[pair].weight);
        QCOMPARE(people.pairs.find(people.pairs.left(pair), people.pairs.right(pair)), std::size_t{pair});
    }
}

WINNOW_TEST(PairTableTest)
#include "pairtable_test.moc"

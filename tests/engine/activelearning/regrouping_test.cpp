#include "engine/activelearning/learnedmodel.h"
#include "engine/activelearning/pairscores.h"
#include "engine/activelearning/regrouping.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

using Groups = std::vector<std::vector<RowIndex>>;
using Links = std::vector<AnswerLink>;
using Sources = std::vector<std::uint32_t>;

Groups groupsOf(const std::vector<RowCluster>& clusters)
{
    Groups groups;
    for (const RowCluster& cluster : clusters)
        groups.push_back(cluster.rows);
    return groups;
}

std::vector<RowCluster> clustersOf(const Groups& groups)
{
    std::vector<RowCluster> clusters;
    for (const auto& rows : groups)
        clusters.push_back({rows, 0.5});
    return clusters;
}

/// Rows 0-1-2 hang together, 3-4 as well; 2-3 is a close call below 0.
PairTable sixRows()
{
    return pairTable(6, {{0, 1, 3, 3}, {0, 2, 3, 3}, {1, 2, 3, 3}, {2, 3, 3, 1}, {3, 4, 3, 3}});
}

const std::vector<double> logits{5, 2, 4, -1, 3};

} // namespace

class RegroupingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groups_data();
    void groups();
    void isWhatMatchingFound_data();
    void isWhatMatchingFound();
    void equalRowsStandForEachOther();
    void anAnswerPartsEqualRows();
    void equalRowsOfOneCleanSourceStayApart();
    void settledClustersTakeOthersIn_data();
    void settledClustersTakeOthersIn();
    void fixedClustersStay();
    void aroundIsTheSameAsAll();
    void replacesOnlyWhatItReaches();
    void threadsDoNotMatter();
    void partitions();
    void takesMissingPairsForBarelyKeptOnes_data();
    void takesMissingPairsForBarelyKeptOnes();
    void missingPairsHoldApart();
};

void RegroupingTest::takesMissingPairsForBarelyKeptOnes_data()
{
    QTest::addColumn<int>("barelyKept");
    QTest::addColumn<double>("logit"); // of these
    QTest::addColumn<double>("missing");
    QTest::newRow("none") << 0 << 0.0 << LinkageProblem{}.missing;
    QTest::newRow("too few") << 29 << -2.0 << LinkageProblem{}.missing;
    QTest::newRow("better than matching thought") << 30 << -2.0 << -2.0;
    QTest::newRow("worse") << 40 << -7.5 << -7.5;
    QTest::newRow("never as good as to merge") << 40 << 3.0 << -1.0;
}

void RegroupingTest::takesMissingPairsForBarelyKeptOnes()
{
    QFETCH(const int, barelyKept);
    QFETCH(const double, logit);
    std::vector<TestPair> pairs;
    std::vector<double> logitsOfPairs;
    for (RowIndex row = 0; row < 100; ++row) {
        const bool isBarelyKept = row < static_cast<RowIndex>(barelyKept);
        pairs.push_back(isBarelyKept ? TestPair{row, row + 1, 1, 1} : TestPair{row, row + 1, 3, 3});
        logitsOfPairs.push_back(isBarelyKept ? logit : 6.0);
    }
    QTEST(missingLogit(pairTable(101, pairs), logitsOfPairs), "missing");
}

/// Rows 0-1 and 2-3 are sure; only one of the four pairs between them is known.
void RegroupingTest::missingPairsHoldApart()
{
    const PairTable table = pairTable(4, {{0, 1, 3, 2}, {1, 2, 3, 2}, {2, 3, 3, 2}});
    const std::vector<double> known{9, 4, 9};
    const AnswerLinks none{Links{}};
    RegroupInput input{table, known, 0, none};
    input.missing = -4;
    QCOMPARE(regroup(input).size(), size_t(2));
    input.missing = -1;
    QCOMPARE(regroup(input).size(), size_t(1));
}

void RegroupingTest::groups_data()
{
    QTest::addColumn<Links>("links");
    QTest::addColumn<Sources>("sources");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<Groups>("groups");
    QTest::newRow("as the logits say") << Links() << Sources() << 0.0 << Groups{{0, 1, 2}, {3, 4}};
    QTest::newRow("a high threshold") << Links() << Sources() << 4.5 << Groups{{0, 1}};
    QTest::newRow("a low threshold") << Links() << Sources() << -4.0 << Groups{{0, 1, 2, 3, 4}};
    QTest::newRow("must-link") << Links{{1, 5, 0, Tie::Together}, {2, 2, 5, Tie::Together}} << Sources()
                               << 0.0 << Groups{{0, 1, 2, 5}, {3, 4}};
    QTest::newRow("cannot-link") << Links{{1, 0, 1, Tie::Apart}} << Sources() << 0.0
                                 << Groups{{1, 2}, {3, 4}};
    QTest::newRow("cannot-link is inherited") << Links{{1, 0, 1, Tie::Together}, {2, 1, 2, Tie::Apart}}
                                              << Sources() << 0.0 << Groups{{0, 1}, {3, 4}};
    QTest::newRow("contradicting answers") << Links{{1, 3, 4, Tie::Apart}, {2, 3, 4, Tie::Together}}
                                           << Sources() << 0.0 << Groups{{0, 1, 2}, {3, 4}};
    QTest::newRow("rows that are not there") << Links{{1, 98, 99, Tie::Together}, {2, 99, 0, Tie::Apart}}
                                             << Sources() << 0.0 << Groups{{0, 1, 2}, {3, 4}};
    QTest::newRow("a source without duplicates")
        << Links() << Sources{1, 2, 1, 1, 1, 2} << 0.0 << Groups{{0, 1}};
    QTest::newRow("one-to-one") << Links() << Sources{1, 2, 1, 2, 1, 2} << -4.0 << Groups{{0, 1}, {3, 4}};
    QTest::newRow("answers win against sources")
        << Links{{1, 0, 2, Tie::Together}} << Sources{1, 0, 1, 0, 0, 0} << 0.0 << Groups{{0, 1, 2}, {3, 4}};
    QTest::newRow("sources of some rows only") << Links() << Sources{1} << 0.0 << Groups{{0, 1, 2}, {3, 4}};
}

void RegroupingTest::groups()
{
    QFETCH(Links, links);
    QFETCH(Sources, sources);
    QFETCH(double, threshold);
    QFETCH(Groups, groups);
    const PairTable table = sixRows();
    const AnswerLinks answers(links);
    const auto clusters = regroup({table, logits, threshold, answers, {}, sources, 1});
    QCOMPARE(groupsOf(clusters), groups);
    for (const RowCluster& cluster : clusters)
        QVERIFY(cluster.confidence >= 0 && cluster.confidence <= 1);
}

using Rows = std::vector<std::vector<std::string>>;

void RegroupingTest::isWhatMatchingFound_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::newRow("people") << people(1200);
    Rows repeated = people(200);
    repeated.insert(repeated.end(), 300, repeated[3]);
    repeated.insert(repeated.end(), 5, repeated[7]);
    QTest::newRow("with equal rows") << repeated;
    QTest::newRow("ten thousand equal rows") << Rows(10'000, {"anna", "berlin"});
    QTest::newRow("all blank but one") << Rows{{"", ""}, {"", "x"}, {"", ""}};
    QTest::newRow("one row") << Rows{{"anna", "berlin"}};
}

void RegroupingTest::isWhatMatchingFound()
{
    QFETCH(Rows, rows);
    const MatchedTable table = matched(rows);
    const auto weights = pairLogits(table.pairs, unlearnedModel(table.result.model));
    const AnswerLinks none;
    const auto clusters = regroup({table.pairs, weights, table.result.model.threshold, none, {}, {}, 2});
    QCOMPARE(groupsOf(clusters), groupsOf(table.result.clusters));
    for (std::size_t place = 0; place < clusters.size(); ++place)
        QVERIFY(std::abs(clusters[place].confidence - table.result.clusters[place].confidence) < 1e-9);
}

/// Rows 0, 1 and 2 are equal; matching keeps the pairs of the first one with others only.
void RegroupingTest::equalRowsStandForEachOther()
{
    const PairSignals same{PairSignals::sameRecord, 1, 1, CodeAgreement::Missing};
    const PairTable table
        = pairTable(4, {{0, 1, 3, 3, same}, {0, 2, 3, 3, same}, {0, 3, 3, 3}, {1, 2, 3, 3, same}});
    const AnswerLinks none;
    const std::vector<double> found{6, 6, 2, 6};
    QCOMPARE(groupsOf(regroup({table, found, 0, none})), (Groups{{0, 1, 2, 3}}));
    const std::vector<double> far{6, 6, -2, 6};
    QCOMPARE(groupsOf(regroup({table, far, 0, none})), (Groups{{0, 1, 2}}));
}

void RegroupingTest::anAnswerPartsEqualRows()
{
    const PairSignals same{PairSignals::sameRecord, 1, 1, CodeAgreement::Missing};
    const PairTable table = pairTable(3, {{0, 1, 3, 3, same}, {0, 2, 3, 3, same}, {1, 2, 3, 3, same}});
    const AnswerLinks apart(Links{{1, 1, 0, Tie::Apart}});
    const std::vector<double> found{6, 6, 6};
    QCOMPARE(groupsOf(regroup({table, found, 0, apart})), (Groups{{0, 2}}));
}

/// Rows 0 and 2 are of one source that holds no entity twice; row 1, equal to both, must not tie them.
void RegroupingTest::equalRowsOfOneCleanSourceStayApart()
{
    const PairSignals same{PairSignals::sameRecord, 1, 1, CodeAgreement::Missing};
    const PairTable table = pairTable(3, {{0, 1, 3, 3, same}, {0, 2, 3, 3, same}, {1, 2, 3, 3, same}});
    const AnswerLinks none;
    const std::vector<double> found{6, 6, 6};
    const std::vector<std::uint32_t> sources{1, 2, 1};
    QCOMPARE(groupsOf(regroup({table, found, 0, none, {}, sources})), (Groups{{0, 1}}));
}

void RegroupingTest::settledClustersTakeOthersIn_data()
{
    QTest::addColumn<Sources>("settled");
    QTest::addColumn<Links>("links");
    QTest::addColumn<Groups>("groups");
    // Rows 0-1-2 hang together, 3-4 as well.
    QTest::newRow("none is settled") << Sources{} << Links{} << Groups{{0, 1, 2}, {3, 4}};
    QTest::newRow("new rows join, and find each other") << Sources{1, 2} << Links{} << Groups{{1, 2}, {3, 4}};
    QTest::newRow("two settled ones stay apart") << Sources{1, 2, 3, 4, 5} << Links{} << Groups{};
    QTest::newRow("a settled one stays together") << Sources{1, 2, 3, 4, 5, 4} << Links{} << Groups{{3, 5}};
    QTest::newRow("and takes others in") << Sources{1, 0, 2, 3, 0, 3} << Links{} << Groups{{0, 1}, {3, 4, 5}};
    QTest::newRow("unless an answer forbids it")
        << Sources{1, 0, 2, 3, 0, 3} << Links{{1, 4, 5, Tie::Apart}} << Groups{{0, 1}, {3, 5}};
}

void RegroupingTest::settledClustersTakeOthersIn()
{
    QFETCH(const Sources, settled);
    QFETCH(const Links, links);
    const PairTable table = sixRows();
    const AnswerLinks answers(links);
    RegroupInput input{table, logits, 0, answers};
    input.missing = -1;
    input.settledOfRow = settled;
    QTEST(groupsOf(regroup(input)), "groups");
}

void RegroupingTest::fixedClustersStay()
{
    const PairTable table = sixRows();
    const AnswerLinks answers(Links{{1, 0, 5, Tie::Together}});
    const auto fixed = clustersOf({{0, 4}});
    const auto clusters = regroup({table, logits, 0, answers, fixed});
    QCOMPARE(groupsOf(clusters), (Groups{{0, 4}, {1, 2}}));
    QCOMPARE(clusters.front(), fixed.front());
}

void RegroupingTest::aroundIsTheSameAsAll()
{
    const MatchedTable people = matched(winnow::tests::people(1200));
    const auto weights = pairLogits(people.pairs, unlearnedModel(people.result.model));
    const AnswerLinks answers(Links{{1, 2, 3, Tie::Apart}, {2, 10, 50, Tie::Together}});
    const RegroupInput input{people.pairs, weights, 0, answers};
    const std::vector<RowIndex> touched{2, 3, 10, 50};
    const PartialRegrouping changes = regroupAround(input, touched, people.result.clusters);
    QCOMPARE(groupsOf(withChanges(people.result.clusters, changes)), groupsOf(regroup(input)));
    QVERIFY(changes.clusters.size() < 5);
}

void RegroupingTest::replacesOnlyWhatItReaches()
{
    const PairTable table = sixRows();
    const AnswerLinks none;
    const auto before = clustersOf({{0, 1, 2, 5}, {3, 4}});
    const std::vector<RowIndex> touched{5, 99};
    const PartialRegrouping changes = regroupAround({table, logits, 0, none}, touched, before);
    QCOMPARE(changes.replaced, (std::vector<std::size_t>{0}));
    QCOMPARE(groupsOf(changes.clusters), (Groups{{0, 1, 2}}));
    QCOMPARE(groupsOf(withChanges(before, changes)), (Groups{{0, 1, 2}, {3, 4}}));
    QVERIFY(regroupAround({table, logits, 0, none}, {}, before).clusters.empty());
}

void RegroupingTest::threadsDoNotMatter()
{
    const MatchedTable people = matched(winnow::tests::people(3000));
    const auto weights = pairLogits(people.pairs, unlearnedModel(people.result.model));
    const AnswerLinks none;
    QCOMPARE(regroup({people.pairs, weights, 1, none, {}, {}, 1}),
        regroup({people.pairs, weights, 1, none, {}, {}, 3}));
}

void RegroupingTest::partitions()
{
    QCOMPARE(partitionOf(5, clustersOf({{1, 3}, {2, 4}})), (std::vector<std::uint32_t>{0, 1, 2, 1, 2}));
    QVERIFY(partitionOf(0, {}).empty());
}

WINNOW_TEST(RegroupingTest)
#include "regrouping_test.moc"

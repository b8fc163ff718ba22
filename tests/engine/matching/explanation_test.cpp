#include "engine/matching/explanation.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

namespace {

ScoredPair pairOf(qint64 left, qint64 right, std::vector<FieldEvidence> fields)
{
    double weight = -7.3;
    for (const FieldEvidence& field : fields)
        weight += double{field.weight};
    return {{left}, {right}, weight, std::move(fields)};
}

const std::vector<ScoredPair> somePairs{
    pairOf(1, 2, {{6, 5.1F}, {3, 2.7F}}),
    pairOf(1, 3, {{5, 3.3F}, {0, 0.0F}}),
    pairOf(2, 3, {{1, -2.2F}, {3, 2.7F}}),
    pairOf(3, 9, {{6, 5.1F}, {3, 2.7F}}),
};

} // namespace

class ExplanationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairAddsUpExactly();
    void clusterAddsUpExactly();
    void weakestRecordIsLeastAttached();
    void confidence_data();
    void confidence();
};

void ExplanationTest::pairAddsUpExactly()
{
    for (const ScoredPair& pair : somePairs) {
        const PairExplanation explanation = explainPair(pair, -7.3);
        QCOMPARE(explanation.total, pair.weight);
        QCOMPARE(explanation.contributions.size(), pair.fields.size());
        QCOMPARE(explanation.contributions[0].levelShares.back(), 1.0);
    }
}

void ExplanationTest::clusterAddsUpExactly()
{
    const std::vector<RecordId> members{{1}, {2}, {3}};
    const ClusterExplanation explanation = explainCluster(members, somePairs, -7.3);
    QCOMPARE(explanation.knownPairs, qint64{3});
    double total = explanation.prior;
    for (const Contribution& contribution : explanation.contributions)
        total += contribution.weight;
    QCOMPARE(explanation.total, total);
    QVERIFY(std::abs(explanation.contributions[1].weight - 1.8) < 1e-6);
    QCOMPARE(explanation.contributions[1].levelShares, (std::vector<double>{1.0 / 3, 0, 0, 2.0 / 3}));
}

void ExplanationTest::weakestRecordIsLeastAttached()
{
    const std::vector<RecordId> members{{1}, {2}, {3}};
    const auto weakest = weakestRecord(members, somePairs);
    QVERIFY(weakest);
    QCOMPARE(weakest->record, RecordId{3});
    const double expected = (probabilityOf(somePairs[1].weight) + probabilityOf(somePairs[2].weight)) / 2;
    QCOMPARE(weakest->probability, expected);
    QCOMPARE(confidenceOf(members, somePairs), expected);
}

void ExplanationTest::confidence_data()
{
    QTest::addColumn<std::vector<RecordId>>("members");
    QTest::addColumn<double>("expected");
    QTest::newRow("alone") << std::vector<RecordId>{{1}} << 1.0;
    QTest::newRow("nobody") << std::vector<RecordId>{} << 1.0;
    QTest::newRow("two without a known pair") << std::vector<RecordId>{{1}, {9}} << 0.0;
    QTest::newRow("two") << std::vector<RecordId>{{1}, {2}} << probabilityOf(somePairs[0].weight);
}

void ExplanationTest::confidence()
{
    QFETCH(std::vector<RecordId>, members);
    QFETCH(double, expected);
    QCOMPARE(confidenceOf(members, somePairs), expected);
}

WINNOW_TEST(ExplanationTest)
#include "explanation_test.moc"

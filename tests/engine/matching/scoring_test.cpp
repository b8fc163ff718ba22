#include "engine/base/random.h"
#include "engine/matching/scoring.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

constexpr std::size_t fieldCount = 4;
constexpr std::size_t levelCount = 4;

/// A model whose middle two fields say the same, with weights between -4 and 4.
MatchModel randomModel(Random& random)
{
    MatchModel model;
    model.logPrior = -3;
    for (std::size_t field = 0; field < fieldCount; ++field) {
        FieldModel made;
        made.field = static_cast<int>(field);
        made.group = field == 2 ? 1 : static_cast<int>(field);
        for (std::size_t level = 0; level < levelCount; ++level)
            made.weights.push_back(8 * random.unit() - 4);
        model.fields.push_back(made);
    }
    return model;
}

/// Term frequency adjustments of two of the fields.
std::vector<std::vector<float>> randomAdjustments(Random& random, std::size_t values)
{
    std::vector<std::vector<float>> adjustments(fieldCount);
    for (const std::size_t field : {std::size_t{0}, std::size_t{1}}) {
        for (std::size_t value = 0; value < values; ++value)
            adjustments[field].push_back(static_cast<float>(6 * random.unit() - 3));
    }
    return adjustments;
}

} // namespace

class ScoringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noScoreIsGreaterThanTheGreatest();
};

void ScoringTest::noScoreIsGreaterThanTheGreatest()
{
    constexpr RowIndex rows = 40;
    const MatchTable table = tableOf(people(static_cast<int>(rows)));
    const DistinctRecords records = distinctRecords(table, {0, 1, 2, 3}, {});
    Random random(3);
    int reached = 0; // the bound is of no use when it is far from all scores
    for (int round = 0; round < 2'000; ++round) {
        const MatchModel model = randomModel(random);
        const Scorer scorer(records, model, randomAdjustments(random, rows + 1));
        std::vector<quint8> levels;
        for (std::size_t field = 0; field < fieldCount; ++field)
            levels.push_back(static_cast<quint8>(random.below(levelCount)));
        const auto one = static_cast<RowIndex>(random.below(records.size()));
        const auto other = static_cast<RowIndex>(random.below(records.size()));
        std::vector<FieldEvidence> evidence(fieldCount);
        const double score = scorer.score(one, other, levels, evidence);
        const double greatest = scorer.greatestScore(levels);
        QVERIFY2(score <= greatest, qPrintable(QStringLiteral("%1 > %2").arg(score).arg(greatest)));
        reached += score > greatest - 0.01 ? 1 : 0;
    }
    QVERIFY2(reached > 200, qPrintable(QString::number(reached)));
}

WINNOW_TEST(ScoringTest)
#include "scoring_test.moc"

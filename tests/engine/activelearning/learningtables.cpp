#include "tests/engine/activelearning/learningtables.h"

#include "tests/engine/matching/tables.h"

namespace winnow::tests {

using namespace winnow::engine;

namespace {

FieldModel fieldModel(int number, const QString& name)
{
    FieldModel field;
    field.field = number;
    field.name = name;
    field.levels = {QStringLiteral("blank"), QStringLiteral("different"), QStringLiteral("similar"),
        QStringLiteral("same")};
    field.m = {0, 0.05, 0.15, 0.8};
    field.u = {0, 0.9, 0.09, 0.01};
    field.weights = {0, -3, 1, 4};
    field.termFrequency = true;
    field.group = number;
    return field;
}

} // namespace

MatchModel twoFieldModel()
{
    MatchModel model;
    model.fields = {fieldModel(0, QStringLiteral("name")), fieldModel(1, QStringLiteral("town"))};
    model.logPrior = -2;
    model.expectedMatches = 10;
    return model;
}

ScoredPairs scoredPairs(const std::vector<TestPair>& pairs)
{
    const MatchModel model = twoFieldModel();
    ScoredPairs scored;
    scored.fieldCount = 2;
    for (const TestPair& pair : pairs) {
        const double name = model.fields[0].weights[pair.name];
        const double town = model.fields[1].weights[pair.town];
        scored.pairs.push_back({pair.left, pair.right, model.logPrior + name + town});
        scored.evidence.push_back({pair.name, static_cast<float>(name)});
        scored.evidence.push_back({pair.town, static_cast<float>(town)});
        scored.signals.push_back(pair.found);
    }
    return scored;
}

PairTable pairTable(RowIndex rowCount, const std::vector<TestPair>& pairs)
{
    return pairTableOf(rowCount, twoFieldModel(), scoredPairs(pairs));
}

MatchedTable matched(const std::vector<std::vector<std::string>>& rows)
{
    MatchTable table = tableOf(rows);
    SilentProgress progress;
    MatchResult result = matchTable(table, table.schema(), {}, progress).value_or(MatchResult());
    PairTable pairs = pairTableOf(table.rowCount(), result.model, result.pairs);
    return {std::move(table), std::move(result), std::move(pairs)};
}

std::vector<Label> labelsOfPeople(const PairTable& pairs, std::size_t count)
{
    std::vector<Label> labels;
    const std::size_t step = std::max<std::size_t>(1, pairs.size() / std::max<std::size_t>(1, count));
    for (PairIndex pair = 0; pair < pairs.size() && labels.size() < count;
         pair += static_cast<PairIndex>(step)) {
        const bool isCopy = pairs.left(pair) % 4 == 2 && pairs.right(pair) == pairs.left(pair) + 1;
        labels.push_back({pair, isCopy ? Label::match : Label::noMatch, 1, 0.1});
    }
    return labels;
}

} // namespace winnow::tests

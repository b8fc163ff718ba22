#include "app/cli/benchmarks.h"
#include "engine/base/random.h"
#include "engine/matching/comparator.h"
#include "engine/matching/jarowinkler.h"
#include "engine/matching/levenshtein.h"
#include "engine/matching/matchtable.h"
#include "engine/matching/profile.h"
#include "engine/samples/samplepersons.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultRows = 100'000;
constexpr qint64 defaultRuns = 3;
constexpr std::size_t pairCount = 200'000;

using ValuePair = std::pair<engine::ValueId, engine::ValueId>;

engine::MatchTable personTable(qint64 rows)
{
    engine::Schema schema;
    for (const QString& column : engine::samplePersonColumns())
        schema.fields.push_back({column, engine::FieldType::Text, engine::FieldRole::Compare});
    engine::MatchTableBuilder builder(std::move(schema));
    engine::samplePersons(
        {rows, 1}, [&builder](const engine::SamplePerson& person) { builder.addRow(person.values); });
    return builder.finish();
}

/// Pairs of different values that are not blank, each value as likely as any other: what no cache helps with.
std::vector<ValuePair> valuePairs(const engine::MatchColumn& column)
{
    engine::Random random(1);
    const std::uint64_t values = column.valueCount() - 1;
    std::vector<ValuePair> pairs;
    while (values > 1 && pairs.size() < pairCount) {
        const auto one = static_cast<engine::ValueId>(1 + random.below(values));
        const auto other = static_cast<engine::ValueId>(1 + random.below(values));
        if (one != other)
            pairs.emplace_back(one, other);
    }
    return pairs;
}

/// Pairs per second of each run, in one thread. What comes out is summed up, so that nothing is left out.
template <typename Compare>
Measurement pairsPerSecond(
    const QString& what, const std::vector<ValuePair>& pairs, qint64 runs, const Compare& compare)
{
    std::vector<double> observations;
    for (qint64 run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        double sum = 0;
        for (const auto& [one, other] : pairs)
            sum += compare(one, other);
        const volatile double kept = sum;
        static_cast<void>(kept);
        observations.push_back(1e9 * static_cast<double>(pairs.size())
            / static_cast<double>(std::max<qint64>(1, timer.nsecsElapsed())));
    }
    return summarize(what, u"1/s"_s, observations);
}

void addComparators(const engine::MatchTable& table, qint64 runs, Measurements& results)
{
    const std::vector<engine::ColumnProfile> profiles = engine::profileColumns(table);
    for (std::size_t column = 0; column < profiles.size(); ++column) {
        const auto comparator = engine::makeComparator(table, column, profiles[column].type);
        const QString what = u"%1 as %2"_s.arg(
            table.schema().fields[column].name, engine::fieldTypeName(profiles[column].type));
        results.push_back(pairsPerSecond(what, valuePairs(table.columns()[column]), runs,
            [&comparator](engine::ValueId one, engine::ValueId other) {
                return static_cast<double>(comparator->level(one, other));
            }));
    }
}

void addMeasures(const engine::MatchTable& table, qint64 runs, Measurements& results)
{
    const auto place = static_cast<std::size_t>(table.schema().indexOf(u"surname"_s).value_or(0));
    const engine::MatchColumn& surnames = table.columns()[place];
    const std::vector<ValuePair> pairs = valuePairs(surnames);
    const auto add = [&](const QString& what, const auto& measure) {
        results.push_back(pairsPerSecond(
            what, pairs, runs, [&surnames, &measure](engine::ValueId one, engine::ValueId other) {
                return static_cast<double>(measure(surnames.texts[one], surnames.texts[other]));
            }));
    };
    add(u"Jaro-Winkler of surnames"_s, engine::jaroWinklerSimilarity);
    add(u"Levenshtein of surnames"_s, engine::levenshteinDistance);
    add(u"optimal string alignment of surnames"_s, engine::alignmentDistance);
}

} // namespace

Attempt<Measurements> benchCompare(const Arguments& arguments, const Environment& /*environment*/)
{
    const auto rows = arguments.number(u"rows"_s, defaultRows);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto runs = arguments.number(u"runs"_s, defaultRuns);
    if (!runs)
        return tl::unexpected(runs.error());
    const engine::MatchTable table = personTable(*rows);
    Measurements results;
    addMeasures(table, *runs, results);
    addComparators(table, *runs, results);
    return results;
}

} // namespace winnow::app

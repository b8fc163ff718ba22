#include "app/cli/benchmarks.h"
#include "app/cli/columnchoice.h"
#include "app/cli/commands.h"
#include "app/cli/texttable.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <utility>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct BenchText {
    Q_DECLARE_TR_FUNCTIONS(BenchCommand)
};

using Benchmark = Attempt<Measurements> (*)(const Arguments&, const Environment&);

constexpr std::array<std::pair<QLatin1StringView, Benchmark>, 9> benchmarks{
    {{"match"_L1, benchMatch}, {"questions"_L1, benchQuestions}, {"import"_L1, benchImport},
        {"commit"_L1, benchCommit}, {"compare"_L1, benchCompare}, {"generate"_L1, benchGenerate},
        {"open"_L1, benchOpen}, {"queue"_L1, benchQueue}, {"review"_L1, benchReview}}};

int mostFilesOf(Benchmark benchmark)
{
    constexpr int many = 100;
    if (benchmark == benchMatch || benchmark == benchQuestions)
        return many;
    return benchmark == benchImport || benchmark == benchCommit || benchmark == benchCompare ? 0 : 1;
}

Attempt<Benchmark> benchmarkNamed(const QString& name)
{
    for (const auto& benchmark : benchmarks) {
        if (name == benchmark.first)
            return benchmark.second;
    }
    return misused(
        BenchText::tr("There is no benchmark “%1”. There are match, questions, import, commit, compare, "
                      "generate, open, queue and review.")
            .arg(name));
}

QString readable(double value)
{
    return QString::number(value, 'g', value >= 1e6 ? 12 : 6);
}

Report reportOf(const QString& name, const Measurements& measurements)
{
    QJsonArray results;
    TextTable table({{BenchText::tr("what")}, {BenchText::tr("unit")},
        {BenchText::tr("median"), Align::Right}, {BenchText::tr("p99"), Align::Right},
        {BenchText::tr("max"), Align::Right}, {BenchText::tr("n"), Align::Right}});
    for (const Measurement& measurement : measurements) {
        results.append(measurementJson(measurement));
        table.addRow({measurement.what, measurement.unit, readable(measurement.median),
            readable(measurement.p99), readable(measurement.max), QString::number(measurement.n)});
    }
    return {.json = {{u"name"_s, name}, {u"results"_s, results}}, .text = table.text()};
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const QString name = arguments.word(0);
    const auto benchmark = benchmarkNamed(name);
    if (!benchmark)
        return tl::unexpected(benchmark.error());
    if (arguments.words().size() - 1 > mostFilesOf(*benchmark))
        return misused(BenchText::tr("“bench %1” does not take so many files.").arg(name));
    const auto measurements = (*benchmark)(arguments, environment);
    if (!measurements)
        return tl::unexpected(measurements.error());
    return reportOf(name, *measurements);
}

} // namespace

Command benchCommand()
{
    constexpr int mostFiles = 100;
    std::vector<Option> options{
        {u"rows"_s, u"N"_s, BenchText::tr("rows of the made-up table, or answers of “bench commit”")},
        {u"runs"_s, u"R"_s, BenchText::tr("repetitions (else 3)")},
        {u"answers"_s, u"N"_s,
            BenchText::tr("answers of “bench questions” (else 60) and “bench review” (else 1,000)")},
        {u"clusters"_s, u"N"_s, BenchText::tr("clusters of the made-up session (else 100,000)")},
        {u"threads"_s, u"N"_s, BenchText::tr("threads to match with")}};
    for (const Option& option : columnOptions())
        options.push_back(option);
    return {u"bench"_s,
        u"match [FILE[:TRUTH]...] | questions [FILE:TRUTH...] | import | commit | compare | generate "
        u"WORKSPACE | "
        u"open [WORKSPACE] | queue [WORKSPACE] | review [WORKSPACE]"_s,
        BenchText::tr(
            "Measures how fast this computer is at it; works in a temporary workspace unless one is named."),
        {1, 1 + mostFiles}, options, run};
}

} // namespace winnow::app

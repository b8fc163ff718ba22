#include "app/cli/benchmarks.h"
#include "app/cli/columnchoice.h"
#include "app/cli/evaluation.h"
#include "app/cli/matchfile.h"
#include "app/cli/peakmemory.h"
#include "engine/records/atomicfile.h"
#include "engine/records/tablereader.h"
#include "engine/records/tablewriter.h"
#include "engine/samples/samplepersons.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultRows = 100'000;
constexpr qint64 defaultRuns = 3;

/// A table to match and, where it is known, the right answer.
struct BenchInput {
    QString label;
    QString path;
    std::optional<QString> truthPath;
};

/// What one run showed.
struct BenchRun {
    MatchFileOutcome outcome;
    double seconds = 0;
    std::optional<double> f1;
};

BenchInput inputFrom(const QString& word)
{
    // A path may hold a colon itself ("C:\persons.csv").
    const qsizetype colon = word.lastIndexOf(u':');
    const bool hasTruth = colon > 0 && !QFileInfo::exists(word) && QFileInfo::exists(word.left(colon));
    const QString path = hasTruth ? word.left(colon) : word;
    const QFileInfo file(path);
    const bool isRecords = file.completeBaseName() == "records"_L1;
    const QString label = isRecords ? file.absoluteDir().dirName() : file.completeBaseName();
    return {label, path, hasTruth ? std::optional(word.sliced(colon + 1)) : std::nullopt};
}

engine::Result<void> writeTruth(QIODevice& device, const engine::SamplePersonsOptions& options)
{
    engine::TableWriter writer(device, engine::CellSafety::Exact);
    writer.row(std::vector<QString>{u"id"_s, u"cluster"_s});
    qint64 row = 0;
    engine::samplePersons(options, [&](const engine::SamplePerson& person) {
        writer.cell(++row);
        writer.cell(person.cluster);
        writer.endRow();
    });
    return writer.finish();
}

Attempt<BenchInput> madeUpInput(const QTemporaryDir& folder, qint64 rows)
{
    const engine::SamplePersonsOptions options{rows, 1};
    const BenchInput input{
        u"persons-%1"_s.arg(rows), folder.filePath(u"persons.csv"_s), folder.filePath(u"truth.csv"_s)};
    const auto table = engine::writeFileAtomically(
        input.path, [&](QIODevice& device) { return engine::writeSamplePersons(device, options); });
    if (!table)
        return failed(table);
    const auto truth = engine::writeFileAtomically(
        *input.truthPath, [&](QIODevice& device) { return writeTruth(device, options); });
    if (!truth)
        return failed(truth);
    return input;
}

Attempt<std::vector<BenchInput>> inputsFrom(const Arguments& arguments, const QTemporaryDir& folder)
{
    const QStringList files = arguments.words().sliced(1);
    std::vector<BenchInput> inputs;
    for (const QString& file : files)
        inputs.push_back(inputFrom(file));
    if (!inputs.empty())
        return inputs;
    const auto rows = arguments.number(u"rows"_s, defaultRows);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto input = madeUpInput(folder, *rows);
    if (!input)
        return tl::unexpected(input.error());
    inputs.push_back(*input);
    return inputs;
}

Attempt<MatchFileRequest> requestFor(const BenchInput& input, const Arguments& arguments)
{
    const auto threads = arguments.number(u"threads"_s, MatchFileRequest{}.threads);
    if (!threads)
        return tl::unexpected(threads.error());
    const auto reader = engine::TableReader::open(input.path);
    if (!reader)
        return failed(reader);
    const auto columns = chooseColumns(arguments, (*reader)->columns());
    if (!columns)
        return tl::unexpected(columns.error());
    return MatchFileRequest{input.path, {}, {}, *columns, static_cast<int>(*threads)};
}

Attempt<std::optional<double>> f1Of(
    const engine::Workspace& workspace, engine::SessionId id, const BenchInput& input)
{
    if (!input.truthPath)
        return std::optional<double>();
    const auto session = workspace.stores().sessions().read(id);
    if (!session)
        return failed(session);
    const auto quality = evaluateSession(workspace.stores(), *session, *input.truthPath);
    if (!quality)
        return tl::unexpected(quality.error());
    return std::optional(quality->pairs.f1());
}

Attempt<BenchRun> runOnce(
    const BenchInput& input, const MatchFileRequest& request, const Environment& environment)
{
    const QTemporaryDir folder;
    auto workspace = engine::Workspace::open(
        folder.filePath(u"bench.winnow"_s), engine::OpenMode::ReadWrite, environment.clock);
    if (!workspace)
        return failed(workspace);
    QElapsedTimer timer;
    timer.start();
    const auto outcome = matchFile(**workspace, request, environment.progress);
    if (!outcome)
        return failed(outcome);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const auto f1 = f1Of(**workspace, outcome->match.session, input);
    if (!f1)
        return tl::unexpected(f1.error());
    return BenchRun{*outcome, seconds, *f1};
}

/// Gathers one number from each run.
template <typename Pick>
Measurement measure(
    const QString& what, const QString& unit, const std::vector<BenchRun>& runs, const Pick& pick)
{
    std::vector<double> observations;
    for (const BenchRun& run : runs)
        observations.push_back(pick(run));
    return summarize(what, unit, observations);
}

Measurements measurementsOf(const QString& label, const std::vector<BenchRun>& runs)
{
    const auto named = [&](const QString& what) {
        return QString(label + u": "_s + what);
    };
    const MatchFileOutcome& first = runs.front().outcome;
    Measurements results;
    for (size_t stage = 0; stage < first.stages.size(); ++stage)
        results.push_back(measure(named(first.stages[stage].name), u"s"_s, runs,
            [stage](const BenchRun& run) { return run.outcome.stages.at(stage).seconds; }));
    results.push_back(
        measure(named(u"whole run"_s), u"s"_s, runs, [](const BenchRun& run) { return run.seconds; }));
    results.push_back(measure(
        named(u"scored pairs per second of the whole run"_s), u"1/s"_s, runs, [](const BenchRun& run) {
            return static_cast<double>(run.outcome.match.scoredPairs) / run.seconds;
        }));
    results.push_back(measure(named(u"records"_s), u"1"_s, runs,
        [](const BenchRun& run) { return static_cast<double>(run.outcome.match.records); }));
    results.push_back(measure(named(u"clusters"_s), u"1"_s, runs,
        [](const BenchRun& run) { return static_cast<double>(run.outcome.match.clusters); }));
    if (runs.front().f1)
        results.push_back(measure(
            named(u"pairwise F1"_s), u"1"_s, runs, [](const BenchRun& run) { return run.f1.value_or(0); }));
    results.push_back(
        summarize(named(u"peak memory"_s), u"bytes"_s, {static_cast<double>(peakMemoryBytes())}));
    return results;
}

Attempt<Measurements> benchInput(
    const BenchInput& input, const Arguments& arguments, const Environment& environment)
{
    const auto request = requestFor(input, arguments);
    if (!request)
        return tl::unexpected(request.error());
    const auto repetitions = arguments.number(u"runs"_s, defaultRuns);
    if (!repetitions)
        return tl::unexpected(repetitions.error());
    std::vector<BenchRun> runs;
    for (qint64 repetition = 0; repetition < *repetitions; ++repetition) {
        const auto run = runOnce(input, *request, environment);
        if (!run)
            return tl::unexpected(run.error());
        runs.push_back(*run);
    }
    return measurementsOf(input.label, runs);
}

} // namespace

Attempt<Measurements> benchMatch(const Arguments& arguments, const Environment& environment)
{
    const QTemporaryDir folder;
    const auto inputs = inputsFrom(arguments, folder);
    if (!inputs)
        return tl::unexpected(inputs.error());
    Measurements all;
    for (const BenchInput& input : *inputs) {
        const auto results = benchInput(input, arguments, environment);
        if (!results)
            return tl::unexpected(results.error());
        all.insert(all.end(), results->begin(), results->end());
    }
    return all;
}

} // namespace winnow::app

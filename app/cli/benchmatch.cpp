#include "app/cli/benchinputs.h"
#include "app/cli/benchmarks.h"
#include "app/cli/columnchoice.h"
#include "app/cli/matchfile.h"
#include "app/cli/peakmemory.h"
#include "engine/records/tablereader.h"
#include "engine/workspace/evaluatesession.h"
#include "engine/workspace/workspace.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultRuns = 3;

/// What one run showed.
struct BenchRun {
    MatchFileOutcome outcome;
    double seconds = 0;
    std::optional<double> f1;
};

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

Attempt<std::optional<double>> f1Of(const engine::Workspace& workspace, engine::SessionId session,
    const BenchInput& input, const Environment& environment)
{
    if (!input.truthPath)
        return std::optional<double>();
    const auto evaluation
        = engine::evaluateSession(workspace, session, *input.truthPath, environment.progress);
    if (!evaluation)
        return failed(evaluation);
    return std::optional(evaluation->quality.f1());
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
    const auto f1 = f1Of(**workspace, outcome->match.session, input, environment);
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

double pairsPerSecond(const BenchRun& run)
{
    const auto& stages = run.outcome.stages;
    const auto comparison = std::find_if(stages.begin(), stages.end(),
        [](const engine::StageTime& stage) { return stage.name == "comparison"_L1; });
    const bool isTimed = comparison != stages.end() && comparison->seconds > 0;
    return isTimed ? static_cast<double>(run.outcome.match.candidatePairs) / comparison->seconds : 0;
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
    results.push_back(measure(named(u"pairs compared per second"_s), u"1/s"_s, runs, pairsPerSecond));
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
    const auto inputs = benchInputs(arguments, folder);
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

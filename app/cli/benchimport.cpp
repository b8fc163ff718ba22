#include "app/cli/benchmarks.h"
#include "app/cli/peakmemory.h"
#include "engine/records/atomicfile.h"
#include "engine/samples/samplepersons.h"
#include "engine/workspace/importtable.h"
#include "engine/workspace/workspace.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <optional>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultRows = 1'000'000;
constexpr qint64 defaultRuns = 3;

double secondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

Attempt<double> importSeconds(const QString& table, const Environment& environment)
{
    const QTemporaryDir folder;
    auto workspace = engine::Workspace::open(
        folder.filePath(u"bench.winnow"_s), engine::OpenMode::ReadWrite, environment.clock);
    if (!workspace)
        return failed(workspace);
    engine::ImportRequest request;
    request.path = table;
    QElapsedTimer timer;
    timer.start();
    const auto imported = engine::importTable(**workspace, request, environment.progress);
    if (!imported)
        return failed(imported);
    return secondsOf(timer);
}

/// None when there is no sqlite3 command or it fails.
std::optional<double> sqliteImportSeconds(const QString& table)
{
    const QString command = QStandardPaths::findExecutable(u"sqlite3"_s);
    if (command.isEmpty())
        return std::nullopt;
    const QTemporaryDir folder;
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(command,
        {u"-bail"_s, folder.filePath(u"bench.sqlite"_s), u".mode csv"_s,
            u".import \"%1\" rows"_s.arg(table)});
    constexpr int noTimeout = -1;
    const bool isFine = process.waitForFinished(noTimeout) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
    return isFine ? std::optional(secondsOf(timer)) : std::nullopt;
}

/// The times of both ways, run in turn so that a slow moment of the machine meets both.
struct ImportTimes {
    std::vector<double> own;
    std::vector<double> peer;
};

Attempt<ImportTimes> importTimes(const QString& table, qint64 runs, const Environment& environment)
{
    ImportTimes times;
    for (qint64 run = 0; run < runs; ++run) {
        const auto own = importSeconds(table, environment);
        if (!own)
            return tl::unexpected(own.error());
        times.own.push_back(*own);
        if (const auto peer = sqliteImportSeconds(table))
            times.peer.push_back(*peer);
    }
    return times;
}

Measurements measurementsOf(const ImportTimes& times, qint64 rows)
{
    const Measurement own = summarize(u"import of %1 rows"_s.arg(rows), u"s"_s, times.own);
    Measurements results{
        own, summarize(u"rows per second"_s, u"1/s"_s, {static_cast<double>(rows) / own.median})};
    if (!times.peer.empty()) {
        results.push_back(summarize(u"sqlite3 .import of the same file"_s, u"s"_s, times.peer));
        results.push_back(summarize(u"ratio to sqlite3"_s, u"1"_s, {own.median / results.back().median}));
    }
    results.push_back(summarize(u"peak memory"_s, u"bytes"_s, {static_cast<double>(peakMemoryBytes())}));
    return results;
}

} // namespace

Attempt<Measurements> benchImport(const Arguments& arguments, const Environment& environment)
{
    const auto rows = arguments.number(u"rows"_s, defaultRows);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto runs = arguments.number(u"runs"_s, defaultRuns);
    if (!runs)
        return tl::unexpected(runs.error());
    const QTemporaryDir folder;
    const QString table = folder.filePath(u"persons.csv"_s);
    const auto written = engine::writeFileAtomically(table, [&](QIODevice& device) {
        return engine::writeSamplePersons(device, {*rows, 1});
    });
    if (!written)
        return failed(written);
    const auto times = importTimes(table, *runs, environment);
    if (!times)
        return tl::unexpected(times.error());
    return measurementsOf(*times, *rows);
}

} // namespace winnow::app

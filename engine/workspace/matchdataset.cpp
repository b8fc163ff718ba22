#include "engine/workspace/matchdataset.h"

#include "engine/model/packedrecord.h"
#include "engine/review/sessionbuilder.h"
#include "engine/store/stores.h"
#include "engine/workspace/sessionwriter.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

#include <string_view>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct MatchDatasetText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::MatchDatasetText)
};

constexpr qint64 recordsPerReport = 2'000;

tl::unexpected<Error> cancelled()
{
    return fail(
        ErrorCode::Cancelled, MatchDatasetText::tr("The matching was cancelled. Nothing of it was kept."));
}

Result<MatchTable> readTable(
    const Stores& stores, const Dataset& dataset, const Schema& schema, Progress& progress)
{
    MatchTableBuilder builder(schema);
    std::vector<std::string_view> cells;
    qint64 read = 0;
    const auto visited = stores.records().forEach(
        dataset.firstRecord, dataset.recordCount, [&](const StoredRecord& record) -> Result<void> {
            if (read++ % recordsPerReport == 0) {
                if (progress.isCancelled())
                    return cancelled();
                progress.report({MatchDatasetText::tr("Reading records"), read - 1, dataset.recordCount});
            }
            const std::string_view packed(record.cells.constData(), static_cast<size_t>(record.cells.size()));
            if (!unpackCells(packed, cells))
                return fail(ErrorCode::Corrupt,
                    MatchDatasetText::tr(
                        "Record %1 of the table cannot be read. Run the check of the workspace.")
                        .arg(read));
            builder.addRow(cells);
            return {};
        });
    if (!visited)
        return fail(visited);
    return builder.finish();
}

Result<void> checkSchema(const Schema& schema, const Dataset& dataset)
{
    if (schema.fields.size() == dataset.schema.fields.size())
        return {};
    return fail(ErrorCode::InvalidInput,
        MatchDatasetText::tr(
            "The table has %1 columns, but the choices were made for %2. Nothing was matched.")
            .arg(dataset.schema.fields.size())
            .arg(schema.fields.size()));
}

/// The number of the source without repetitions that each row is of.
std::vector<std::uint32_t> uniqueSources(
    const MatchTable& table, const Dataset& dataset, const MatchRequest& request)
{
    if (request.sourceField)
        return table.columns().at(static_cast<size_t>(*request.sourceField)).valueOfRow;
    if (request.uniqueTables == UniqueTables::None)
        return {};
    const bool isLeftUnique = request.uniqueTables != UniqueTables::Right;
    const bool isRightUnique = request.uniqueTables != UniqueTables::Left;
    std::vector<std::uint32_t> sources;
    sources.insert(sources.end(), static_cast<size_t>(dataset.parts[0].recordCount), isLeftUnique ? 1U : 0U);
    sources.resize(static_cast<size_t>(dataset.recordCount), isRightUnique ? 2U : 0U);
    return sources;
}

Result<MatchOptions> optionsFor(const MatchTable& table, const Dataset& dataset, const MatchRequest& request)
{
    MatchOptions options = request.options;
    if (dataset.isLinked())
        options.secondTableStart = static_cast<RowIndex>(dataset.parts[0].recordCount);
    else if (request.uniqueTables != UniqueTables::None)
        return fail(ErrorCode::InvalidInput,
            MatchDatasetText::tr("“%1” is a single table, so its records have no partners in another one. "
                                 "Nothing was matched.")
                .arg(dataset.name));
    options.uniqueSourceOfRow = uniqueSources(table, dataset, request);
    return options;
}

QJsonObject summaryOf(const MatchOutcome& outcome)
{
    QJsonArray stages;
    for (const StageTime& stage : outcome.stages)
        stages.append(QJsonObject{{"name"_L1, stage.name}, {"seconds"_L1, stage.seconds}});
    QJsonArray notices;
    for (const QString& notice : outcome.notices)
        notices.append(notice);
    return {{"records"_L1, outcome.records}, {"candidate_pairs"_L1, outcome.candidatePairs},
        {"scored_pairs"_L1, outcome.scoredPairs}, {"clusters"_L1, outcome.clusters}, {"stages"_L1, stages},
        {"notices"_L1, notices}};
}

/// Seconds since the last call, for the stage that ends.
class StageWatch {
public:
    StageWatch() { m_timer.start(); }

    double lap()
    {
        const double seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
        m_timer.restart();
        return seconds;
    }

private:
    QElapsedTimer m_timer;
};

/// The counts of the match run and the time of each of its stages, the one of writing excepted.
MatchOutcome outcomeOf(const MatchTable& table, const MatchResult& result, double readSeconds)
{
    MatchOutcome outcome;
    outcome.records = table.rowCount();
    outcome.candidatePairs = result.candidatePairs;
    outcome.scoredPairs = result.scoredPairs;
    outcome.clusters = static_cast<qint64>(result.clusters.size());
    outcome.needsAnswers = result.needsAnswers;
    outcome.notices = result.notices;
    outcome.stages.push_back({u"read"_s, readSeconds});
    outcome.stages.insert(outcome.stages.end(), result.stages.begin(), result.stages.end());
    return outcome;
}

} // namespace

Result<MatchOutcome> matchDataset(Workspace& workspace, const MatchRequest& request, Progress& progress)
{
    StageWatch watch;
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const auto dataset = (*reader)->stores().datasets().read(request.dataset);
    if (!dataset)
        return fail(dataset);
    if (const auto checked = checkSchema(request.schema, *dataset); !checked)
        return fail(checked);
    const auto table = readTable((*reader)->stores(), *dataset, request.schema, progress);
    if (!table)
        return fail(table);
    const double readSeconds = watch.lap();
    const auto options = optionsFor(*table, *dataset, request);
    if (!options)
        return fail(options);
    const auto result = matchTable(*table, request.schema, *options, progress);
    if (!result)
        return fail(result);
    MatchOutcome outcome = outcomeOf(*table, *result, readSeconds);
    watch.lap();
    SessionBuilder builder(*table, *result, request.schema, dataset->firstRecord);
    const QString name = request.name.isEmpty() ? dataset->name : request.name;
    const NewSession session{u"clusters"_s, name, dataset->id, request.schema, workspace.clock().wallMs()};
    const auto written = writeSession(workspace, builder, session, summaryOf(outcome), progress);
    if (!written)
        return fail(written);
    outcome.session = *written;
    outcome.stages.push_back({u"write"_s, watch.lap()});
    return outcome;
}

} // namespace winnow::engine

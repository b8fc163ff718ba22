#include "app/cli/columnchoice.h"
#include "app/cli/commands.h"
#include "app/cli/formatoptions.h"
#include "app/cli/matchfile.h"
#include "app/cli/peakmemory.h"
#include "app/cli/workspaceaccess.h"
#include "engine/records/columnunion.h"
#include "engine/records/tablereader.h"
#include "engine/workspace/modelexport.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct MatchText {
    Q_DECLARE_TR_FUNCTIONS(MatchCommand)
};

QJsonObject jsonOf(const MatchFileOutcome& outcome)
{
    QJsonArray stages;
    for (const engine::StageTime& stage : outcome.stages)
        stages.append(QJsonObject{{u"name"_s, stage.name}, {u"seconds"_s, stage.seconds}});
    const engine::MatchOutcome& match = outcome.match;
    return {{u"session"_s, match.session.value}, {u"records"_s, match.records},
        {u"candidate_pairs"_s, match.candidatePairs}, {u"scored_pairs"_s, match.scoredPairs},
        {u"clusters"_s, match.clusters}, {u"needs_answers"_s, match.needsAnswers}, {u"stages"_s, stages},
        {u"peak_memory_bytes"_s, peakMemoryBytes()}};
}

QString textOf(const MatchFileOutcome& outcome)
{
    double seconds = 0;
    for (const engine::StageTime& stage : outcome.stages)
        seconds += stage.seconds;
    const engine::MatchOutcome& match = outcome.match;
    return MatchText::tr(
               "Session %1 “%2”: %L3 records, %L4 clusters to review, found among %L5 candidate pairs in "
               "%6 s.")
               .arg(match.session.value)
               .arg(outcome.sessionName)
               .arg(match.records)
               .arg(match.clusters)
               .arg(match.candidatePairs)
               .arg(seconds, 0, 'f', 2)
        + u'\n';
}

QStringList noticesOf(const MatchFileOutcome& outcome)
{
    QStringList notices(outcome.match.notices.begin(), outcome.match.notices.end());
    if (outcome.import.dataset.problemCount > 0)
        notices.append(MatchText::tr("%n rows of the file are odd and were kept as far as possible; "
                                     "“winnow-cli import” lists them.",
            nullptr, static_cast<int>(outcome.import.dataset.problemCount)));
    return notices;
}

/// The columns of the file, or those of both.
Attempt<engine::ColumnUnion> columnsOf(const QStringList& paths, const engine::FormatOverrides& format)
{
    std::vector<std::vector<QString>> columns;
    for (const QString& path : paths) {
        const auto reader = engine::TableReader::open(path, format);
        if (!reader)
            return failed(reader);
        columns.push_back((*reader)->columns());
    }
    return engine::uniteColumns(columns.front(), columns.back());
}

/// A column that only one of two files has cannot be compared.
Attempt<void> checkCompared(const ColumnChoice& choice, const engine::ColumnUnion& columns)
{
    for (const ComparedColumn& column : choice.compared) {
        const auto place = std::find(columns.columns.begin(), columns.columns.end(), column.name);
        if (!columns.isShared[static_cast<size_t>(place - columns.columns.begin())])
            return misused(MatchText::tr("Only one of the files has a column “%1”, so it cannot be compared.")
                               .arg(column.name));
    }
    return {};
}

/// Puts the model of --model, if any, into the request. Which columns are compared is up to it.
Attempt<void> readModel(const Arguments& arguments, MatchFileRequest& request)
{
    const auto path = arguments.value(u"model"_s);
    if (!path)
        return {};
    if (arguments.isSet(u"compare"_s) || arguments.isSet(u"ignore"_s))
        return misused(
            MatchText::tr("--model says which columns are compared, so --compare and --ignore cannot be "
                          "given with it."));
    const auto model = engine::readModelFile(*path);
    if (!model)
        return failed(model);
    request.model = model->match;
    request.learned = model->learned;
    return {};
}

/// What the command line asks for, checked against the files' columns before anything is imported.
Attempt<MatchFileRequest> requestFrom(const Arguments& arguments)
{
    const auto format = formatOverrides(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto threads = arguments.number(u"threads"_s, MatchFileRequest{}.threads);
    if (!threads)
        return tl::unexpected(threads.error());
    const auto columns = columnsOf(arguments.words(), *format);
    if (!columns)
        return tl::unexpected(columns.error());
    const auto choice = chooseColumns(arguments, columns->columns);
    if (!choice)
        return tl::unexpected(choice.error());
    if (const auto checked = checkCompared(*choice, *columns); !checked)
        return tl::unexpected(checked.error());
    const auto sources = chooseSources(arguments, arguments.words().size(), columns->columns);
    if (!sources)
        return tl::unexpected(sources.error());
    MatchFileRequest request{
        arguments.word(0), arguments.value(u"name"_s, {}), *format, *choice, static_cast<int>(*threads)};
    if (arguments.words().size() > 1)
        request.linkedPath = arguments.word(1);
    request.sources = *sources;
    return request;
}

QStringList sameFileNotice(const MatchFileRequest& request)
{
    const bool isSame = request.linkedPath
        && QFileInfo(request.path).canonicalFilePath() == QFileInfo(*request.linkedPath).canonicalFilePath();
    if (!isSame)
        return {};
    return {MatchText::tr("Both files are one and the same, so every record finds itself. To find duplicates "
                          "inside a file, name it once.")};
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    auto request = requestFrom(arguments);
    if (!request)
        return tl::unexpected(request.error());
    if (const auto read = readModel(arguments, *request); !read)
        return tl::unexpected(read.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto outcome = matchFile(**workspace, *request, environment.progress);
    if (!outcome)
        return failed(outcome);
    return Report{.json = jsonOf(*outcome),
        .text = textOf(*outcome),
        .notices = sameFileNotice(*request) + noticesOf(*outcome)
            + whereItWent(arguments, **workspace, outcome->match.session)};
}

} // namespace

Command matchCommand()
{
    std::vector<Option> options{workspaceOption(),
        {u"name"_s, u"N"_s, MatchText::tr("what the session is called (else the file's name)")}};
    for (const Option& option : columnOptions())
        options.push_back(option);
    for (const Option& option : sourceOptions())
        options.push_back(option);
    for (const Option& option : formatOptions())
        options.push_back(option);
    options.push_back({u"model"_s, u"FILE"_s,
        MatchText::tr(
            "match by a model of another session (“winnow-cli model export”) instead of learning one")});
    options.push_back({u"threads"_s, u"N"_s,
        MatchText::tr("threads to match with; the result is the same for any number")});
    return {u"match"_s, u"FILE [FILE2]"_s,
        MatchText::tr("Imports a table and finds the records that may be one entity; of two tables, those of "
                      "the first that may be one with those of the second."),
        {1, 2}, options, run};
}

} // namespace winnow::app

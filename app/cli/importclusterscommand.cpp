#include "app/cli/commands.h"
#include "app/cli/formatoptions.h"
#include "app/cli/problemlist.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/clusterimport.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::ClusterImportOutcome;

namespace {

struct ImportClustersText {
    Q_DECLARE_TR_FUNCTIONS(ImportClustersCommand)
};

QJsonObject jsonOf(const ClusterImportOutcome& outcome)
{
    const bool isMade = outcome.session.isValid();
    return {{u"session"_s, isMade ? QJsonValue(outcome.session.value) : QJsonValue()},
        {u"records"_s, outcome.dataset.recordCount}, {u"clusters"_s, outcome.clusters},
        {u"records_not_named"_s, outcome.unnamed}, {u"has_confidence"_s, outcome.hasConfidence},
        {u"problems"_s, problemsJson(outcome.problems.kept)}};
}

QString problemLines(const engine::RowProblems& problems)
{
    const qint64 unlisted = problems.total - static_cast<qint64>(problems.kept.size());
    const QString more = ImportClustersText::tr("%L1 more problems are not listed.").arg(unlisted) + u'\n';
    return problemsText(problems.kept) + (unlisted > 0 ? more : QString());
}

QString textOf(const ClusterImportOutcome& outcome)
{
    if (!outcome.session.isValid())
        return problemLines(outcome.problems)
            + ImportClustersText::tr(
                "Nothing was imported. Correct the cluster file, or leave these rows out with "
                "--skip-problems.")
            + u'\n';
    return ImportClustersText::tr("Session %1 “%2”: %L3 records, %L4 clusters to review.")
               .arg(outcome.session.value)
               .arg(outcome.sessionName)
               .arg(outcome.dataset.recordCount)
               .arg(outcome.clusters)
        + u'\n' + problemLines(outcome.problems);
}

QStringList noticesOf(const ClusterImportOutcome& outcome)
{
    QStringList notices;
    if (outcome.session.isValid() && outcome.unnamed > 0)
        notices.append(ImportClustersText::tr("%n record(s) are in no cluster of the file and stand alone.",
            nullptr, static_cast<int>(outcome.unnamed)));
    if (outcome.session.isValid() && !outcome.hasConfidence)
        notices.append(ImportClustersText::tr("The file does not say of every cluster how sure it is, so "
                                              "none is shown and they come in their order."));
    return notices;
}

engine::Result<engine::ClusterImportRequest> requestFrom(
    const Arguments& arguments, const engine::FormatOverrides& format, const engine::Stores& stores)
{
    const QString wanted = arguments.value(u"name"_s, QFileInfo(arguments.word(0)).completeBaseName());
    const auto name = freeSessionName(stores, wanted);
    if (!name)
        return engine::fail(name);
    engine::ClusterImportRequest request;
    request.table.path = arguments.word(0);
    request.table.name = arguments.value(u"name"_s, {});
    request.table.format = format;
    request.table.idColumn = arguments.value(u"id-column"_s);
    request.clustersPath = arguments.word(1);
    request.sessionName = *name;
    request.columns = {arguments.value(u"record-column"_s), arguments.value(u"cluster-column"_s),
        arguments.value(u"score-column"_s)};
    if (arguments.isSet(u"skip-problems"_s))
        request.problemRows = engine::ProblemRows::LeaveOut;
    return request;
}

ExitCode exitOf(const ClusterImportOutcome& outcome)
{
    if (outcome.problems.total == 0)
        return ExitCode::Fine;
    return outcome.session.isValid() ? ExitCode::PartlyDone : ExitCode::Failed;
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const auto format = formatOverrides(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto request = requestFrom(arguments, *format, (*workspace)->stores());
    if (!request)
        return failed(request);
    const auto outcome = engine::importClusters(**workspace, *request, environment.progress);
    if (!outcome)
        return failed(outcome);
    QStringList notices = noticesOf(*outcome);
    if (outcome->session.isValid())
        notices += whereItWent(arguments, **workspace, outcome->session);
    return Report{
        .json = jsonOf(*outcome), .text = textOf(*outcome), .notices = notices, .exit = exitOf(*outcome)};
}

} // namespace

Command importClustersCommand()
{
    std::vector<Option> options{workspaceOption(),
        {u"name"_s, u"N"_s, ImportClustersText::tr("what the session is called (else the table's name)")},
        {u"id-column"_s, u"C"_s,
            ImportClustersText::tr(
                "column of the table by which the cluster file calls records (else the one with "
                "the same name as there, else row numbers)")},
        {u"record-column"_s, u"C"_s,
            ImportClustersText::tr(
                "column of the cluster file with the record (else unique_id, record_id or id)")},
        {u"cluster-column"_s, u"C"_s,
            ImportClustersText::tr("column with the cluster (else cluster_id, “Cluster ID”, z_cluster)")},
        {u"score-column"_s, u"C"_s,
            ImportClustersText::tr("column that says from 0 to 1 how sure the record's cluster is (else "
                                   "confidence_score, match_probability, z_minScore)")},
        {u"skip-problems"_s, {},
            ImportClustersText::tr("import the rest when rows of the cluster file cannot be used")}};
    for (const Option& option : formatOptions())
        options.push_back(option);
    return {u"import-clusters"_s, u"TABLE CLUSTERS"_s,
        ImportClustersText::tr(
            "Imports a table with the clusters that Splink, Zingg, dedupe or others have found."),
        {2, 2}, options, run};
}

} // namespace winnow::app

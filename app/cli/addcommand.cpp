#include "app/cli/commands.h"
#include "app/cli/formatoptions.h"
#include "app/cli/problemlist.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/growsession.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::AdditionOutcome;

namespace {

struct AddText {
    Q_DECLARE_TR_FUNCTIONS(AddCommand)
};

QJsonObject jsonOf(const engine::Session& session, const AdditionOutcome& outcome)
{
    QJsonArray stages;
    for (const engine::StageTime& stage : outcome.growth.stages)
        stages.append(QJsonObject{{u"name"_s, stage.name}, {u"seconds"_s, stage.seconds}});
    const engine::GrowthOutcome& growth = outcome.growth;
    return {{u"session"_s, session.id.value}, {u"records"_s, growth.records},
        {u"candidate_pairs"_s, growth.candidatePairs}, {u"new_clusters"_s, growth.created},
        {u"grown_clusters"_s, growth.grown}, {u"reopened_clusters"_s, growth.reopened},
        {u"records_alone"_s, growth.alone}, {u"stages"_s, stages},
        {u"problems"_s, outcome.import ? problemsJson(outcome.import->problems) : QJsonValue(QJsonArray())}};
}

QString textOf(const engine::Session& session, const AdditionOutcome& outcome)
{
    const engine::GrowthOutcome& growth = outcome.growth;
    return AddText::tr("Session %1 “%2” has %L3 more records: they make %L4 new clusters, %L5 clusters have "
                       "grown, %L6 records stand alone.")
               .arg(session.id.value)
               .arg(session.name)
               .arg(growth.records)
               .arg(growth.created)
               .arg(growth.grown)
               .arg(growth.alone)
        + u'\n' + (outcome.import ? problemsText(outcome.import->problems) : QString());
}

QStringList noticesOf(const AdditionOutcome& outcome)
{
    QStringList notices;
    if (outcome.import)
        notices.append({outcome.import->notices.begin(), outcome.import->notices.end()});
    notices.append({outcome.growth.notices.begin(), outcome.growth.notices.end()});
    if (outcome.growth.reopened > 0)
        notices.append(AddText::tr("%n decided cluster(s) have new records and are open again; what was "
                                   "answered stays known.",
            nullptr, static_cast<int>(outcome.growth.reopened)));
    return notices;
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const auto format = formatOverrides(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto session = findSession((*workspace)->stores(), arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    std::optional<engine::TableFile> file;
    if (arguments.words().size() > 1)
        file = engine::TableFile{arguments.word(1), *format};
    const auto outcome = engine::addRecords(**workspace, session->id, file, environment.progress);
    if (!outcome)
        return failed(outcome);
    return Report{.json = jsonOf(*session, *outcome),
        .text = textOf(*session, *outcome),
        .notices = noticesOf(*outcome) + whereItWent(arguments, **workspace, session->id)};
}

} // namespace

Command addCommand()
{
    std::vector<Option> options{workspaceOption()};
    for (const Option& option : formatOptions())
        options.push_back(option);
    return {u"add"_s, u"SESSION [FILE]"_s,
        AddText::tr(
            "Adds the rows of a file to the table of a session and lets them join its clusters; without "
            "a file, those that were added before and wait."),
        {1, 2}, options, run};
}

} // namespace winnow::app

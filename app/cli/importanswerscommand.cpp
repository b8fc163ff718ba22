#include "app/cli/commands.h"
#include "app/cli/problemlist.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/answerimport.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::AnswerImportOutcome;

namespace {

struct ImportAnswersText {
    Q_DECLARE_TR_FUNCTIONS(ImportAnswersCommand)
};

QJsonObject jsonOf(const AnswerImportOutcome& outcome)
{
    QJsonArray contradictions;
    for (const QString& contradiction : outcome.contradictions)
        contradictions.append(contradiction);
    const bool isKept = outcome.operation.isValid();
    return {{u"operation"_s, isKept ? QJsonValue(outcome.operation.value) : QJsonValue()},
        {u"answers"_s, outcome.kept()}, {u"yes"_s, outcome.yes}, {u"no"_s, outcome.no},
        {u"unsure"_s, outcome.unsure}, {u"known"_s, outcome.known},
        {u"problems"_s, problemsJson(outcome.problems)}, {u"contradictions"_s, contradictions}};
}

QString textOf(const AnswerImportOutcome& outcome)
{
    QString text = ImportAnswersText::tr("%L1 answers kept: %L2 yes, %L3 no, %L4 unsure. %L5 were known.")
                       .arg(outcome.kept())
                       .arg(outcome.yes)
                       .arg(outcome.no)
                       .arg(outcome.unsure)
                       .arg(outcome.known)
        + u'\n' + problemsText(outcome.problems);
    for (const QString& contradiction : outcome.contradictions)
        text += contradiction + u'\n';
    return text;
}

/// Partly done when something was left out for a person to look at; failed when nothing of the file was of
/// use.
ExitCode exitOf(const AnswerImportOutcome& outcome)
{
    if (outcome.problems.empty() && outcome.contradictions.empty())
        return ExitCode::Fine;
    return outcome.kept() + outcome.known > 0 ? ExitCode::PartlyDone : ExitCode::Failed;
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto session = findSession((*workspace)->stores(), arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    const auto outcome
        = engine::importAnswers(**workspace, session->id, arguments.word(1), environment.progress);
    if (!outcome)
        return failed(outcome);
    return Report{.json = jsonOf(*outcome), .text = textOf(*outcome), .exit = exitOf(*outcome)};
}

} // namespace

Command importAnswersCommand()
{
    return {u"import-answers"_s, u"SESSION FILE"_s,
        ImportAnswersText::tr(
            "Reads answers on pairs: a training file of dedupe (JSON) or labels of Splink (CSV)."),
        {2, 2}, {workspaceOption()}, run};
}

} // namespace winnow::app

#include "app/cli/commands.h"
#include "app/cli/formatoptions.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/importtable.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

QJsonObject jsonOf(const engine::ImportOutcome& outcome)
{
    QJsonArray problems;
    for (const engine::RowProblem& problem : outcome.problems)
        problems.append(QJsonObject{{u"line"_s, problem.line}, {u"message"_s, problem.message}});
    return {{u"dataset"_s, outcome.dataset.id.value}, {u"rows"_s, outcome.dataset.recordCount},
        {u"columns"_s, static_cast<qint64>(outcome.dataset.schema.fields.size())}, {u"problems"_s, problems},
        {u"seconds"_s, outcome.seconds}};
}

QString textOf(const engine::ImportOutcome& outcome)
{
    QString text = ImportText::tr("Imported “%1”: %L2 rows, %L3 columns, %4 s.")
                       .arg(outcome.dataset.name)
                       .arg(outcome.dataset.recordCount)
                       .arg(outcome.dataset.schema.fields.size())
                       .arg(outcome.seconds, 0, 'f', 2)
        + u'\n';
    for (const engine::RowProblem& problem : outcome.problems)
        text += ImportText::tr("line %1: %2").arg(problem.line).arg(problem.message) + u'\n';
    const qint64 unlisted = outcome.dataset.problemCount - static_cast<qint64>(outcome.problems.size());
    if (unlisted > 0)
        text += ImportText::tr("%L1 more problems are not listed.").arg(unlisted) + u'\n';
    return text;
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const auto format = formatOverrides(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    engine::ImportRequest request;
    request.path = arguments.word(0);
    request.name = arguments.value(u"name"_s, {});
    request.format = *format;
    const auto imported = engine::importTable(**workspace, request, environment.progress);
    if (!imported)
        return failed(imported);
    return Report{
        .json = jsonOf(*imported), .text = textOf(*imported), .notices = whereItWent(arguments, **workspace)};
}

} // namespace

Command importCommand()
{
    std::vector<Option> options{workspaceOption(),
        {u"name"_s, u"N"_s, ImportText::tr("what the table is called (else the file's name)")}};
    for (const Option& option : formatOptions())
        options.push_back(option);
    return {u"import"_s, u"FILE"_s, ImportText::tr("Reads a CSV or TSV file into the workspace."), {1, 1},
        options, run};
}

} // namespace winnow::app

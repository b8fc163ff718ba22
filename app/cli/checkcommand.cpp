#include "app/cli/commands.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/integrity.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

QJsonObject jsonOf(const engine::IntegrityReport& report)
{
    const QStringList problems(report.problems.begin(), report.problems.end());
    return {{u"ok"_s, report.ok()}, {u"integrity"_s, report.integrity}, {u"chain"_s, report.chain},
        {u"projection"_s, report.projection}, {u"operations"_s, report.operations},
        {u"problems"_s, QJsonArray::fromStringList(problems)}};
}

QString textOf(const engine::IntegrityReport& report)
{
    if (report.ok())
        return CheckText::tr("The workspace is sound: %L1 operations, each as it was written.")
                   .arg(report.operations)
            + u'\n';
    QString text = CheckText::tr("The workspace is damaged:") + u'\n';
    for (const QString& problem : report.problems)
        text += u"  "_s + problem + u'\n';
    return text;
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadOnly, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto report = engine::checkIntegrity(**workspace, environment.progress);
    if (!report)
        return failed(report);
    return Report{.json = jsonOf(*report),
        .text = textOf(*report),
        .exit = report->ok() ? ExitCode::Fine : ExitCode::Failed};
}

} // namespace

Command checkCommand()
{
    return {u"check"_s, {}, CheckText::tr("Checks that the workspace is whole: file, log and decisions."),
        {0, 0}, {workspaceOption()}, run};
}

} // namespace winnow::app

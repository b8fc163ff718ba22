#include "app/cli/commands.h"
#include "app/cli/qualityreport.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/evaluatesession.h"

#include <QCoreApplication>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct EvaluateText {
    Q_DECLARE_TR_FUNCTIONS(EvaluateCommand)
};

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const auto truth = arguments.value(u"truth"_s);
    if (!truth)
        return misused(EvaluateText::tr("--truth must name the file with the right answers."));
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadOnly, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto session = findSession((*workspace)->stores(), arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    const auto evaluation = engine::evaluateSession(**workspace, session->id, *truth, environment.progress);
    if (!evaluation)
        return failed(evaluation);
    const QStringList warnings(evaluation->warnings.begin(), evaluation->warnings.end());
    return Report{.json = qualityJson(evaluation->quality),
        .text = qualityText(evaluation->quality),
        .notices = warnings};
}

} // namespace

Command evaluateCommand()
{
    return {u"evaluate"_s, u"SESSION --truth FILE"_s,
        EvaluateText::tr("Compares the clusters of a session with the right answers."), {1, 1},
        {workspaceOption(),
            {u"truth"_s, u"FILE"_s, EvaluateText::tr("CSV with the columns id,cluster or left_id,right_id")}},
        run};
}

} // namespace winnow::app

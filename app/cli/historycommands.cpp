#include "app/cli/commands.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/verbreport.h"
#include "app/cli/workspaceaccess.h"
#include "engine/review/verbs.h"

#include <QCoreApplication>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct HistoryText {
    Q_DECLARE_TR_FUNCTIONS(HistoryCommands)
};

using HistoryVerb = engine::Result<engine::Changes> (*)(const engine::ReviewContext&, engine::SessionId);

/// Undo or redo in the session that is named, else in the one that was worked on last.
Outcome runHistory(const Arguments& arguments, const Environment& environment, HistoryVerb verb)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const engine::Stores& stores = (*workspace)->stores();
    const auto session
        = arguments.words().isEmpty() ? latestSession(stores) : findSession(stores, arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    return performAndReport(**workspace,
        [verb, id = session->id](const engine::ReviewContext& context) { return verb(context, id); });
}

Outcome runUndo(const Arguments& arguments, const Environment& environment)
{
    return runHistory(arguments, environment, engine::undo);
}

Outcome runRedo(const Arguments& arguments, const Environment& environment)
{
    return runHistory(arguments, environment, engine::redo);
}

} // namespace

Command undoCommand()
{
    return {u"undo"_s, u"[SESSION]"_s, HistoryText::tr("Takes back the newest operation of a session."),
        {0, 1}, {workspaceOption()}, runUndo};
}

Command redoCommand()
{
    return {u"redo"_s, u"[SESSION]"_s, HistoryText::tr("Does again what was taken back last."), {0, 1},
        {workspaceOption()}, runRedo};
}

} // namespace winnow::app

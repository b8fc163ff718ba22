#include "app/cli/workspaceaccess.h"

#include "engine/workspace/placewarning.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <utility>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct WorkspaceText {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceAccess)
};

} // namespace

Attempt<QString> workspacePath(const Arguments& arguments)
{
    if (const auto named = arguments.value(u"workspace"_s))
        return *named;
    const engine::Result<QString> path = engine::defaultWorkspacePath();
    if (!path)
        return failed(path);
    return *path;
}

Option workspaceOption()
{
    return {u"workspace"_s, u"W"_s, WorkspaceText::tr("the workspace file (else the default workspace)")};
}

Attempt<std::unique_ptr<engine::Workspace>> openWorkspace(
    const Arguments& arguments, engine::OpenMode mode, const Environment& environment)
{
    const auto path = workspacePath(arguments);
    if (!path)
        return tl::unexpected(path.error());
    if (mode == engine::OpenMode::ReadOnly && !QFileInfo::exists(*path))
        return failed(engine::ErrorCode::NotFound,
            WorkspaceText::tr("There is no workspace at %1. “winnow-cli match FILE” makes one.")
                .arg(QDir::toNativeSeparators(*path)));
    auto workspace = engine::Workspace::open(*path, mode, environment.clock);
    if (!workspace)
        return failed(workspace);
    const QString warning = engine::placeWarning(**workspace);
    if (mode == engine::OpenMode::ReadWrite && !warning.isEmpty())
        environment.warn(warning);
    return std::move(*workspace);
}

QStringList whereItWent(
    const Arguments& arguments, const engine::Workspace& workspace, std::optional<engine::SessionId> session)
{
    const QString path = QDir::toNativeSeparators(workspace.path());
    QStringList notices;
    QString command = u"winnow"_s;
    if (arguments.isSet(u"workspace"_s))
        command += u" --workspace \"%1\""_s.arg(path);
    else
        notices.append(
            WorkspaceText::tr("No workspace was named, so it is in the default workspace: %1").arg(path));
    if (session)
        command += u" --open-session %1"_s.arg(session->value);
    notices.append(WorkspaceText::tr("To see it in the window: %1").arg(command));
    return notices;
}

engine::Result<engine::Changes> runVerb(engine::Workspace& workspace, engine::Workspace::Verb verb)
{
    return workspace.submit(std::move(verb)).result();
}

} // namespace winnow::app

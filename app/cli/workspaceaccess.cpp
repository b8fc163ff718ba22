#include "app/cli/workspaceaccess.h"

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

Attempt<QString> workspacePath(const Arguments& arguments)
{
    if (const auto named = arguments.value(u"workspace"_s))
        return *named;
    const engine::Result<QString> path = engine::defaultWorkspacePath();
    if (!path)
        return failed(path);
    return *path;
}

} // namespace

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
    return std::move(*workspace);
}

QStringList whereItWent(const Arguments& arguments, const engine::Workspace& workspace)
{
    const QString path = QDir::toNativeSeparators(workspace.path());
    if (arguments.isSet(u"workspace"_s))
        return {WorkspaceText::tr("To review it in the window: winnow “%1”").arg(path)};
    return {WorkspaceText::tr("No workspace was named, so it is in the default workspace: %1").arg(path),
        WorkspaceText::tr("To review it in the window: winnow")};
}

engine::Result<engine::Changes> runVerb(engine::Workspace& workspace, engine::Workspace::Verb verb)
{
    return workspace.submit(std::move(verb)).result();
}

} // namespace winnow::app

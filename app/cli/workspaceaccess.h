#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/report.h"
#include "engine/base/id.h"
#include "engine/workspace/workspace.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace winnow::app {

/// The option --workspace.
Option workspaceOption();

/// The workspace that --workspace names, else the default one.
Attempt<QString> workspacePath(const Arguments& arguments);

/// Opens the workspace that --workspace names, else the default one. Reading needs an existing file; writing
/// makes it.
Attempt<std::unique_ptr<engine::Workspace>> openWorkspace(
    const Arguments& arguments, engine::OpenMode mode, const Environment& environment);

/// Sentences that tell where the work went: which workspace when none was named, and how to see it in the
/// window.
QStringList whereItWent(const Arguments& arguments, const engine::Workspace& workspace,
    std::optional<engine::SessionId> session = std::nullopt);

/// Runs a verb and waits until it is durable.
engine::Result<engine::Changes> runVerb(engine::Workspace& workspace, engine::Workspace::Verb verb);

} // namespace winnow::app

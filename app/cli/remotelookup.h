#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/report.h"
#include "engine/model/profile.h"
#include "engine/sync/remoteimport.h"
#include "engine/workspace/remoteaccess.h"
#include "engine/workspace/workspace.h"

#include <QString>

#include <memory>
#include <vector>

namespace winnow::app {

/// The option --key-env, with which a secret is read from the environment for one run.
Option keyOption();

/// The secret of a profile: from the variable that --key-env names, else from the keychain.
Attempt<QString> secretOf(const Arguments& arguments, const engine::Profile& profile);

/// The profile of that name, with an open way to its server.
struct OpenProfile {
    engine::Profile profile;
    std::unique_ptr<engine::RemoteServer> server;
};

Attempt<OpenProfile> openProfile(
    const engine::Workspace& workspace, const QString& name, const Arguments& arguments);

/// The same for a command that only asks the server: of the profile that its second word names. The workspace
/// is open no longer than it takes to read that.
Attempt<OpenProfile> openServer(const Arguments& arguments, const Environment& environment);

/// A server's session, as the server itself calls it where that can be found out.
engine::RemotePlace placeOf(OpenProfile& open, const QString& session, const engine::Progress& progress);

} // namespace winnow::app

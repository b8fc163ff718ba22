#pragma once

#include "app/cli/command.h"
#include "engine/sync/serverdeed.h"

namespace winnow::app {

/// `remote DEED PROFILE SESSION_ID`: what changes or deletes something needs --yes.
Outcome runDeed(engine::ServerDeed deed, const Arguments& arguments, const Environment& environment);

} // namespace winnow::app

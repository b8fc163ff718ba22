#pragma once

#include "app/cli/report.h"
#include "engine/workspace/workspace.h"

namespace winnow::app {

/// Runs a verb, waits until it is durable and reports the operation and what remains of its session.
Outcome performAndReport(engine::Workspace& workspace, engine::Workspace::Verb verb);

} // namespace winnow::app

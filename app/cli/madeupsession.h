#pragma once

#include "app/cli/command.h"
#include "app/cli/report.h"
#include "engine/base/id.h"

#include <QString>

namespace winnow::engine {
class Workspace;
}

namespace winnow::app {

/// Fills a workspace with a session of `clusters` clusters of made-up persons, two or three records each,
/// with their scored pairs: what matching would leave behind, without the time that it takes. The same number
/// gives the same session. Returns it.
Attempt<engine::SessionId> makeUpSession(
    engine::Workspace& workspace, qint64 clusters, const Environment& environment);

} // namespace winnow::app

#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/review/sessionbuilder.h"

#include <QJsonObject>

namespace winnow::engine {

class Workspace;

/// Writes what a builder has as a published session: batch by batch through the writer, the next one prepared
/// meanwhile. After a failure or a cancel nothing of it is to be seen. Blocks, so call it from a worker
/// thread.
Result<SessionId> writeSession(Workspace& workspace, SessionBuilder& builder, const NewSession& session,
    const QJsonObject& summary, Progress& progress);

} // namespace winnow::engine

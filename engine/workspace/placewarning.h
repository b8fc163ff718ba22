#pragma once

#include <QString>

namespace winnow::engine {

class Workspace;

/// What a person should know of the place where a workspace lies, and what Winnow does about it; empty on
/// this machine's own disk.
QString placeWarning(const Workspace& workspace);

} // namespace winnow::engine

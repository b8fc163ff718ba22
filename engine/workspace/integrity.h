#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"

#include <QString>

#include <vector>

namespace winnow::engine {

class Workspace;

/// What `check` found.
struct IntegrityReport {
    bool integrity = false; ///< SQLite's own check and the foreign keys
    bool chain = false; ///< every operation's hash, and none missing
    bool projection = false; ///< replaying the log gives the decisions and counters that are stored
    qint64 operations = 0;
    std::vector<QString> problems; ///< one sentence each

    [[nodiscard]] bool ok() const { return integrity && chain && projection; }
};

/// Reads everything, changes nothing; blocks.
Result<IntegrityReport> checkIntegrity(const Workspace& workspace, Progress& progress);

/// Drops the decisions of every session and replays the log into new ones, in one transaction.
Result<void> rebuildDecisions(Workspace& workspace, Progress& progress);

} // namespace winnow::engine

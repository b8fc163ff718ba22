#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"

#include <QtGlobal>

namespace winnow::engine {

class Database;

/// What could be read of a damaged file.
struct RescuedRows {
    qint64 rows = 0;
    int damagedTables = 0; ///< of which rows are missing, nobody knows how many
};

/// Copies from a damaged workspace, row by row from both ends of each table, what people have imported and
/// matching has made: everything but the operations and their projections. `into` is a new, empty workspace.
/// Cancelled, DiskFull; never fails for the damage.
Result<RescuedRows> rescueRows(const Database& damaged, Database& into, Progress& progress);

} // namespace winnow::engine

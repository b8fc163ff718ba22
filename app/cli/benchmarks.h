#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/measurement.h"
#include "app/cli/report.h"

#include <vector>

namespace winnow::app {

using Measurements = std::vector<Measurement>;

/// The whole run on given files or a made-up table of persons: import, match, write. Each stage, the pairs
/// per second, the clusters, F1 where the truth is known, and the peak memory of this process so far.
Attempt<Measurements> benchMatch(const Arguments& arguments, const Environment& environment);

/// Import of a made-up table, beside `.import` of the sqlite3 command where there is one.
Attempt<Measurements> benchImport(const Arguments& arguments, const Environment& environment);

/// Time until an answer is durable, beside a bare loop of SQLite transactions on the same disk.
Attempt<Measurements> benchCommit(const Arguments& arguments, const Environment& environment);

} // namespace winnow::app

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

/// Pairs per second of each comparator on the columns of a made-up table of persons, and of the bare string
/// measures on its surnames; one thread, no cache.
Attempt<Measurements> benchCompare(const Arguments& arguments, const Environment& environment);

/// A scripted reviewer's training on given files with their truth or a made-up table of persons: the first
/// question, the next one after each answer, the whole way from the file to the clusters, F1 before and
/// after.
Attempt<Measurements> benchQuestions(const Arguments& arguments, const Environment& environment);

} // namespace winnow::app

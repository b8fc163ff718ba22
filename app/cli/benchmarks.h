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

/// Makes a workspace with a session of --clusters made-up clusters, for the three below and for the window.
Attempt<Measurements> benchGenerate(const Arguments& arguments, const Environment& environment);

/// A workspace opened until the first card is read, again and again; the file is in the system's cache. This
/// and the two below work in the workspace that is named, else in a made-up one.
Attempt<Measurements> benchOpen(const Arguments& arguments, const Environment& environment);

/// Pages of the queue from its start on, and from its end back.
Attempt<Measurements> benchQueue(const Arguments& arguments, const Environment& environment);

/// --answers answers: the next card read while the answer is on its way, and both until the answer is
/// durable; then undo and redo. Leaves the answers in the workspace.
Attempt<Measurements> benchReview(const Arguments& arguments, const Environment& environment);

} // namespace winnow::app

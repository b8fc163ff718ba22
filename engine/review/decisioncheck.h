#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"

#include <QString>

#include <vector>

namespace winnow::engine {

class Stores;

/// Replays the log in memory and compares the outcome with the stored decisions, counters and undo entries:
/// one sentence per difference, at most 100, none when all is well. Changes nothing, so a read-only
/// connection does. Memory grows with the items that were ever acted on. Cancelled when the caller cancels.
Result<std::vector<QString>> findDecisionProblems(const Stores& stores, Progress& progress);

} // namespace winnow::engine

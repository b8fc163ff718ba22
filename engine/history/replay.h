#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/history/projection.h"

namespace winnow::engine {

struct Operation;
class Stores;

/// Rebuilds a projection and the undo entries from the log. The caller has put the projection back to its
/// state before the first operation, and has begun a transaction. Operations that undo or redo act on the
/// operation they name. Corrupt when an operation does not give the inverse that stands in the log; Cancelled
/// when the caller cancels.
Result<void> replay(Stores& stores, Projection& projection, Progress& progress);

/// Carries out one operation that stands at the end of the log already, as replay() does, in the caller's
/// transaction.
Result<void> replayOperation(Stores& stores, Projection& projection, const Operation& operation);

} // namespace winnow::engine

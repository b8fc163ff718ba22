#pragma once

namespace winnow::engine {

/// In which order a reviewer meets the items. Stored in the session's view: never renumber.
enum class QueueOrder {
    LeastCertainFirst = 0, ///< by confidence, then id
    LargestFirst = 1, ///< by size, the largest first, then id
    AsFound = 2, ///< by id
};

/// Which items a reviewer wants to see. Stored: never renumber.
enum class QueueFilter { Open = 0, Decided = 1, Skipped = 2, Flagged = 3 };

/// Which way a page of the queue is read.
enum class QueueDirection { Forward, Backward };

} // namespace winnow::engine

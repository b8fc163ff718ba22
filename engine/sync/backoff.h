#pragma once

#include "engine/base/random.h"

#include <QtGlobal>

#include <optional>

namespace winnow::engine {

/// Milliseconds to wait before the next try after `failures` (1 or more) in a row: full jitter, that is
/// uniform in [0, min(15 minutes, 1 s * 2^failures)], and not less than what the server has asked for; on top
/// of that up to a tenth, so that many clients do not come back at once.
/// (M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015.)
qint64 backOffMs(int failures, std::optional<qint64> retryAfterMs, Random& random);

/// Who asked for a wait.
enum class WaitOf {
    Ours, ///< at most a quarter of an hour, and a tenth more
    Servers, ///< at most a day, and a tenth more
};

/// Whether a wait until `dueMs` is over at `nowMs` (UTC). One that is longer than any that is ever set is
/// over, too: the clock has been moved back since.
bool isDue(qint64 dueMs, qint64 nowMs, WaitOf wait);

} // namespace winnow::engine

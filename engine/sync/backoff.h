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

} // namespace winnow::engine

#pragma once

#include "engine/base/result.h"
#include "engine/review/verbs.h"

#include <functional>

namespace winnow::engine {

/// Work on the stores; it makes the transactions it needs.
using SyncWork = std::function<Result<void>(const ReviewContext&)>;

/// Runs work where the workspace is written and returns when it is done, durably.
using SyncRunner = std::function<Result<void>(const SyncWork&)>;

} // namespace winnow::engine

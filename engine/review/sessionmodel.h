#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/matching/matchmodel.h"

namespace winnow::engine {

class Stores;

/// The model by which a session's pairs were scored; Corrupt when it cannot be read.
Result<MatchModel> readSessionModel(const Stores& stores, SessionId session);

} // namespace winnow::engine

#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/session.h"
#include "engine/review/speed.h"

namespace winnow::engine {

class Stores;

/// How far a session is and how fast it goes.
struct SessionStatistics {
    SessionCounts counts;
    qint64 answers = 0; ///< yes, no and unsure that stand
    ReviewSpeed speed; ///< from the latest answers

    bool operator==(const SessionStatistics&) const = default;
};

/// Reads kept counters and the latest operations, so it costs the same at any size. NotFound when there is no
/// such session.
Result<SessionStatistics> sessionStatistics(const Stores& stores, SessionId session);

} // namespace winnow::engine

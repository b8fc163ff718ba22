#pragma once

#include "engine/base/result.h"
#include "engine/review/verbs.h"

#include <optional>

namespace winnow::engine {

class Database;

/// Sees to it that nothing is written through a connection under which the disk has failed: gives it up,
/// opens another one and checks the whole workspace before the next verb.
class ConnectionRepair {
public:
    /// What is damaged is never written to again: after a Corrupt workspace every later call gives that
    /// error. Other errors are those of the disk that still fails; the next call tries again.
    Result<void> makeUsable(const ReviewContext& context);

private:
    bool m_isTrusted = true; ///< false from a failure until the check has passed
    std::optional<Error> m_refusal;
};

} // namespace winnow::engine

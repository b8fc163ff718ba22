#pragma once

#include "engine/base/result.h"
#include "engine/model/outboxentry.h"
#include "engine/remote/connector.h"
#include "engine/sync/takeover.h"

#include <QtGlobal>

#include <vector>

namespace winnow::engine {

class Stores;

/// What a complete look at a server's queue was compared with.
struct LookWish {
    ConnectorCapabilities capabilities;
    qint64 nowMs = 0; ///< UTC
    bool acceptsMissing = false; ///< a person has said that missing clusters are really gone
};

struct LookOutcome {
    std::vector<OutboxEntry> toSend; ///< in the order of their operations
    std::vector<DecidedElsewhere> decided;
    qint64 confirmed = 0; ///< answers that became known to have arrived
    bool wantsSecondLook = false; ///< something is missing that was there before
    std::vector<ItemId> open; ///< in the queue, ascending
};

/// Compares base, local and remote state of all items of a binding: settles what the queue proves, opens
/// conflicts, and says what is to be sent. Never takes a cluster for gone when most that were known are
/// missing at once: then the binding is held until a person says that this is right. In the caller's
/// transaction.
Result<LookOutcome> compareWithQueue(
    Stores& stores, RemoteBinding binding, const RemoteQueue& queue, const LookWish& wish);

/// The same where there is no queue to look at.
Result<LookOutcome> compareUnseen(Stores& stores, const RemoteBinding& binding, const LookWish& wish);

} // namespace winnow::engine

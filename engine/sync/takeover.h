#pragma once

#include "engine/base/result.h"
#include "engine/model/outboxentry.h"
#include "engine/remote/remotevalues.h"
#include "engine/review/verbs.h"

#include <QString>

#include <optional>

namespace winnow::engine {

/// An item that somebody has decided at the server.
struct DecidedElsewhere {
    ItemId item;
    RemoteDecision decision; ///< action empty: the server does not tell what
    std::optional<OperationSeq> replaces; ///< their earlier answer, which was taken over as this operation
};

/// True while nobody here has answered the item: it is open, or its answer is still the one that was taken
/// over as `takenOver`.
Result<bool> isLeftToThem(const Stores& stores, ItemId item, std::optional<OperationSeq> takenOver);

/// Gives the item the server's answer, as an operation in the name of whoever gave it there (`profileName`
/// where nobody says); skipped where the server does not tell what was decided. The server is not told again.
Result<void> takeOver(
    const ReviewContext& context, const DecidedElsewhere& decided, const QString& profileName);

/// Puts the answer of an operation into the outbox, in a state that does not follow from the log.
Result<void> addEntry(const ReviewContext& context, OperationSeq operation, ItemId item, OutboxState state,
    const QString& evidence);

} // namespace winnow::engine

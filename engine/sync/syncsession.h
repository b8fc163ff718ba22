#pragma once

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/model/outboxentry.h"
#include "engine/remote/connector.h"
#include "engine/sync/remoteimport.h"
#include "engine/sync/syncrunner.h"

#include <QString>

#include <optional>

namespace winnow::engine {

/// What a server's failure is for a person who asked for something: its code and its sentence.
Error errorOf(const RemoteError& error);

/// Takes everything that is open in a server's session in, as a session here.
Result<ImportedClusters> pullSession(const SyncRunner& runner, Connector& connector, const RemotePlace& place,
    const Clock& clock, Progress& progress);

/// One cluster to answer now, connected: nobody else gets it until the lease ends.
struct CheckedOut {
    std::optional<ItemId> item; ///< none: nothing is free
    qint64 leaseUntilMs = 0; ///< UTC by this machine's clock
    bool isDone = false; ///< nothing is left at all; otherwise the rest is with others
    std::optional<qint64> remaining; ///< as the server counts
};

/// Asks the server for the next cluster and takes it in, in the transaction that makes it visible. Never
/// repeated by itself: every call takes another cluster away from the other reviewers.
Result<CheckedOut> checkOut(const SyncRunner& runner, Connector& connector, const RemotePlace& place,
    const Clock& clock, Progress& progress);

/// Ends a conflict: "mine" keeps this answer, and sends it over the other one where the server told of one;
/// "theirs" takes the server's answer over, or skips the item where the server does not tell. Both are
/// operations that can be taken back until they are sent. NotFound, InvalidInput.
Result<void> resolveConflict(
    const ReviewContext& context, ConflictId conflict, const QString& choice, const QString& profileName);

/// A person decides on an answer that stands still: "retry" has it sent again, "confirm" takes it as sent.
Result<void> settleByHand(Stores& stores, OperationSeq operation, const QString& choice);

} // namespace winnow::engine

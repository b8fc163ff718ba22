#pragma once

#include "engine/base/id.h"
#include "engine/model/decision.h"
#include "engine/model/profile.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace winnow::engine {

/// How far an answer has come on its way to the server.
enum class OutboxState {
    Pending, ///< waits for its turn or its time
    InFlight, ///< claimed: bytes may have left since
    Unknown, ///< may have arrived; a look at the server must tell before anything is sent again
    Acknowledged,
    Conflict, ///< a person must choose
    Blocked, ///< cannot be sent until something outside changes, for the reason it gives
    Dead, ///< the server will not take it
    Gone, ///< the server's cluster is no longer there; the answer is kept here
    Superseded, ///< a newer answer has taken its place
};

/// "pending", "inflight", "unknown", "acked", "conflict", "blocked", "dead", "gone", "superseded".
QString outboxStateName(OutboxState state);
std::optional<OutboxState> outboxStateFromName(const QString& name);

/// One answer on its way to one server.
struct OutboxEntry {
    OperationSeq operation;
    ItemId item;
    RemoteSessionId remoteSession;
    Verdict verdict = Verdict::Yes; ///< Yes or No
    QStringList excluded; ///< the server's ids of the records left out; only with Yes
    OutboxState state = OutboxState::Pending;
    bool overwrites = false; ///< a person has decided that it replaces another's answer
    int attempts = 0;
    qint64 nextDueMs = 0; ///< UTC
    qint64 sentMs = 0; ///< UTC, of the last sending
    /// How it is known: "reply", "read" (it is gone from the queue), "same" (another said the same), "theirs"
    /// (taken over), "person"; "unsure" where only a person can settle it.
    QString evidence;
    QString lastError; ///< a sentence; for Pending why it waits

    bool operator==(const OutboxEntry&) const = default;
};

/// An item that stands for a cluster of a server.
struct RemoteItem {
    ItemId item;
    RemoteSessionId remoteSession;
    QString cluster;
    QString fingerprint; ///< see fingerprintOf()
    QStringList records; ///< the server's ids, in the order of the item's records
    int missing = 0; ///< complete looks in a row that were without it; from 2 on it is gone
    qint64 heldSinceMs = 0; ///< UTC, when it was first seen with somebody else; 0: it is not

    [[nodiscard]] bool isGone() const { return missing >= 2; }

    bool operator==(const RemoteItem&) const = default;
};

enum class ConflictKind {
    Answered, ///< somebody else has answered otherwise
    Gone, ///< it is no longer in the queue, and the server does not say who decided what
    Changed, ///< the server's cluster has other records than the one that was answered
};
/// "answered", "gone", "changed".
QString conflictKindName(ConflictKind kind);
std::optional<ConflictKind> conflictKindFromName(const QString& name);

using ConflictId = Id<struct ConflictTag>;

/// An answer here against what is known of the server; JSON objects as they are shown.
struct SyncConflict {
    ConflictId id;
    ItemId item;
    OperationSeq operation;
    ConflictKind kind = ConflictKind::Answered;
    QJsonObject base;
    QJsonObject mine;
    QJsonObject theirs; ///< empty when the server does not tell
    qint64 openedMs = 0; ///< UTC
    QString resolution; ///< "mine", "theirs"; empty while it is open

    bool operator==(const SyncConflict&) const = default;
};

/// One sending, for diagnostics.
struct SyncAttempt {
    OperationSeq operation;
    ItemId item;
    qint64 startedMs = 0;
    QString outcome;
    int httpStatus = 0;
};

/// SHA-256 over the sorted ids, in hexadecimal: the same for the same records in any order.
QString fingerprintOf(const QStringList& recordIds);

} // namespace winnow::engine

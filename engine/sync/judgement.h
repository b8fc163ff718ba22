#pragma once

#include "engine/model/outboxentry.h"
#include "engine/remote/connector.h"

#include <QString>

#include <optional>

namespace winnow::engine {

/// What a complete look at a server's queue says of the cluster of one answer.
struct RemoteSight {
    bool isOpen = false; ///< in the queue, whoever has it on the screen
    bool hasSameRecords = true; ///< as when it was answered
    bool isWithOther = false; ///< checked out, and not by us
    qint64 heldUntilMs = 0; ///< UTC; when it counts as free again at the latest
    std::optional<RemoteDecision> decided; ///< where the server tells
    bool hasOurAnswer = false; ///< an earlier one of ours, to the same question
    bool isConfirmed = true; ///< that it is missing was seen twice in a row
    bool isTrusted = true; ///< false: that it is missing may be the server's fault, and proves nothing
};

/// What becomes of an answer that waits, after a look at the server.
struct Judgement {
    enum class Step {
        Send, ///< now
        Wait, ///< until nextDueMs, for the reason
        Settle, ///< it has its state: acknowledged, blocked, gone
        Conflict, ///< a person must choose
    };
    Step step = Step::Send;
    OutboxState state = OutboxState::Pending;
    ConflictKind kind = ConflictKind::Answered;
    qint64 nextDueMs = 0;
    QString evidence;
    QString reason;

    bool operator==(const Judgement&) const = default;
};

/// The rules for Pending, Unknown and Blocked answers (contracts: verify before sending again; another's
/// answer is never overwritten without a person). Pure.
Judgement judge(const OutboxEntry& entry, const RemoteSight& sight, const ConnectorCapabilities& capabilities,
    qint64 nowMs);

/// The same for a server whose queue nobody can look at: what may have arrived waits for a person.
Judgement judgeUnseen(const OutboxEntry& entry, bool hasOurAnswer, const ConnectorCapabilities& capabilities);

} // namespace winnow::engine

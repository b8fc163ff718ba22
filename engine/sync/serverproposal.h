#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/remote/dedupeconnector.h"
#include "engine/review/clusterview.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// What a server asks after the first review.
enum class ProposalKind {
    Join, ///< whether entities are one
    Match, ///< to which entities a record without one belongs
};

/// One question of a server, answered while connected: nothing of it is kept here.
struct ServerProposal {
    ProposalKind kind = ProposalKind::Join;
    QString cluster; ///< the server's id of a Join
    std::vector<RemoteRecord> records; ///< of a Match, the one without an entity first
    std::optional<double> confidence; ///< 0..1
};

struct ProposalReply {
    std::optional<ServerProposal> proposal;
    bool isDone = false; ///< without a proposal: nothing is left; otherwise the server is not ready with more
    std::optional<qint64> remaining; ///< as the server counts
};

struct ProposalReceipt {
    bool isUncertain = false; ///< it may have arrived; it is never sent again by itself
    QString message;
};

/// Asks for the next question. A Join is handed out once: this server may not show it again.
Result<ProposalReply> nextProposal(
    DedupeConnector& connector, ProposalKind kind, const QString& session, const Progress& progress);

/// Sends the answer, once. `keeps`: which of the records are one entity; of a Match the first one is always
/// kept.
Result<ProposalReceipt> answerProposal(DedupeConnector& connector, const QString& session,
    const ServerProposal& proposal, const std::vector<bool>& keeps, const Progress& progress);

/// The proposal as a card whose records are numbered from 1: all fields, in the server's order.
ClusterView cardOf(const ServerProposal& proposal);

} // namespace winnow::engine

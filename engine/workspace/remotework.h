#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/profile.h"
#include "engine/remote/remotevalues.h"
#include "engine/sync/serverdeed.h"
#include "engine/sync/serverproposal.h"
#include "engine/sync/syncengine.h"
#include "engine/sync/syncsession.h"
#include "engine/workspace/workspace.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

// What a person asks of a server, whole. Each blocks: for worker threads. `secret` is the profile's key.

Result<SyncReport> syncWithServer(Workspace& workspace, const Profile& profile, const QString& secret,
    const SyncWish& wish, Progress& progress);

Result<std::vector<RemoteSession>> sessionsOfServer(
    const Profile& profile, const QString& secret, Progress& progress);

Result<ImportedClusters> pullFromServer(Workspace& workspace, const Profile& profile, const QString& secret,
    const RemoteSession& session, Progress& progress);

Result<CheckedOut> checkOutFromServer(Workspace& workspace, const Profile& profile, const QString& secret,
    const RemoteSession& session, Progress& progress);

/// A deed with what it needs.
struct DeedRequest {
    ServerDeed deed = ServerDeed::FieldDefinitions;
    QString session; ///< the server's id
    std::optional<DeedConfirmation> confirmation;
    QString path; ///< where what it gives is written, or from where it takes a file; empty for neither
    double threshold = DeedInput().threshold;
};

/// See engine/sync/serverdeed.h.
Result<void> doDeedAtServer(
    const Profile& profile, const QString& secret, const DeedRequest& request, Progress& progress);

/// See engine/sync/serverproposal.h. `session` is the server's id.
Result<ProposalReply> proposalOfServer(const Profile& profile, const QString& secret, ProposalKind kind,
    const QString& session, Progress& progress);
Result<ProposalReceipt> answerProposalAtServer(const Profile& profile, const QString& secret,
    const QString& session, const ServerProposal& proposal, const std::vector<bool>& keeps,
    Progress& progress);

/// A file of training data; InvalidInput for one of more than 64 MB.
Result<QByteArray> readTrainingFile(const QString& path);

/// Brings the outbox up to all answers that were given; quick, without a server. A verb for submit(), or
/// done.
Workspace::Verb outboxUpdate();
Result<void> updateOutbox(Workspace& workspace);

/// Ends a conflict ("mine", "theirs"), see engine/sync/syncsession.h.
Result<void> endConflict(Workspace& workspace, ConflictId conflict, const QString& choice);

} // namespace winnow::engine

#include "engine/workspace/remotework.h"

#include "engine/records/atomicfile.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/sync/folding.h"
#include "engine/workspace/remoteaccess.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace winnow::engine {

namespace {

struct RemoteWorkText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::RemoteWork)
};

} // namespace

Result<SyncReport> syncWithServer(Workspace& workspace, const Profile& profile, const QString& secret,
    const SyncWish& wish, Progress& progress)
{
    RemoteServer server(profile, secret);
    Random random(QRandomGenerator::system()->generate64()); // only spreads the waits of many clients
    SyncEngine engine(syncRunnerOf(workspace), server.connector(), workspace.clock(), random);
    return engine.run(profile, wish, progress);
}

Result<std::vector<RemoteSession>> sessionsOfServer(
    const Profile& profile, const QString& secret, Progress& progress)
{
    RemoteServer server(profile, secret);
    const auto sessions = server.connector().sessions(progress);
    return sessions ? Result<std::vector<RemoteSession>>(*sessions)
                    : tl::unexpected(deedError(sessions.error()));
}

Result<ImportedClusters> pullFromServer(Workspace& workspace, const Profile& profile, const QString& secret,
    const RemoteSession& session, Progress& progress)
{
    RemoteServer server(profile, secret);
    return pullSession(syncRunnerOf(workspace), server.connector(), {profile, session.id, session.name},
        workspace.clock(), progress);
}

Result<CheckedOut> checkOutFromServer(Workspace& workspace, const Profile& profile, const QString& secret,
    const RemoteSession& session, Progress& progress)
{
    RemoteServer server(profile, secret);
    return checkOut(syncRunnerOf(workspace), server.connector(), {profile, session.id, session.name},
        workspace.clock(), progress);
}

Result<void> doDeedAtServer(
    const Profile& profile, const QString& secret, const DeedRequest& request, Progress& progress)
{
    const DeedFacts facts = factsOf(request.deed);
    DeedInput input{{}, request.threshold};
    if (facts.takesFile) {
        const auto training = readTrainingFile(request.path);
        if (!training)
            return fail(training);
        input.training = *training;
    }
    RemoteServer server(profile, secret);
    const auto done
        = doDeed(server.connector(), request.deed, request.session, request.confirmation, progress, input);
    if (!done)
        return fail(done);
    return facts.isFile ? writeBytesAtomically(request.path, *done) : Result<void>();
}

Result<ProposalReply> proposalOfServer(const Profile& profile, const QString& secret, ProposalKind kind,
    const QString& session, Progress& progress)
{
    RemoteServer server(profile, secret);
    return nextProposal(server.connector(), kind, session, progress);
}

Result<ProposalReceipt> answerProposalAtServer(const Profile& profile, const QString& secret,
    const QString& session, const ServerProposal& proposal, const std::vector<bool>& keeps,
    Progress& progress)
{
    RemoteServer server(profile, secret);
    return answerProposal(server.connector(), session, proposal, keeps, progress);
}

Result<QByteArray> readTrainingFile(const QString& path)
{
    constexpr qint64 most = qint64{64} * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable,
            RemoteWorkText::tr("%1 cannot be read: %2. Nothing was sent.")
                .arg(QDir::toNativeSeparators(path), file.errorString()));
    QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most)
        return fail(ErrorCode::InvalidInput,
            RemoteWorkText::tr("%1 is larger than 64 MB. Nothing was sent; choose a file of training data.")
                .arg(QDir::toNativeSeparators(path)));
    return bytes;
}

Workspace::Verb outboxUpdate()
{
    return [](const ReviewContext& context) -> Result<Changes> {
        auto transaction = Transaction::begin(context.stores.database());
        if (!transaction)
            return fail(transaction);
        const auto bindings = context.stores.profiles().bindings(std::nullopt);
        if (!bindings)
            return fail(bindings);
        for (const RemoteBinding& binding : *bindings) {
            if (const auto folded = foldOperations(context.stores, binding); !folded)
                return fail(folded);
        }
        if (const auto committed = transaction->commit(); !committed)
            return fail(committed);
        Changes changes;
        changes.parts = ChangedPart::Deliveries;
        return changes;
    };
}

Result<void> updateOutbox(Workspace& workspace)
{
    const auto updated = workspace.submit(outboxUpdate()).result();
    return updated ? Result<void>() : fail(updated);
}

Result<void> endConflict(Workspace& workspace, ConflictId conflict, const QString& choice)
{
    return syncRunnerOf(workspace)([&](const ReviewContext& context) {
        return resolveConflict(context, conflict, choice, RemoteWorkText::tr("the server"));
    });
}

} // namespace winnow::engine

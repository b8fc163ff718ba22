#include "engine/sync/syncsession.h"

#include "engine/history/history.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/sync/takeover.h"

#include <QCoreApplication>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct SyncSessionText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SyncSessionText)
};

ErrorCode codeOf(RemoteTrouble trouble)
{
    switch (trouble) {
    case RemoteTrouble::Gone:
        return ErrorCode::NotFound;
    case RemoteTrouble::NotSupported:
        return ErrorCode::NotSupported;
    case RemoteTrouble::Cancelled:
        return ErrorCode::Cancelled;
    case RemoteTrouble::Refused:
    case RemoteTrouble::InsecureAddress:
        return ErrorCode::InvalidInput;
    default:
        return ErrorCode::Unreadable;
    }
}

/// The answer is given once more, so that there is an operation to send.
Result<OperationSeq> answerAgain(const ReviewContext& context, ItemId item, const Answer& answer)
{
    const auto answered = answerItem(context, item, answer);
    return answered ? Result<OperationSeq>(answered->operation) : fail(answered);
}

Result<OperationSeq> keepMine(const ReviewContext& context, const SyncConflict& conflict)
{
    const auto decision = context.stores.decisions().read(conflict.item);
    if (!decision)
        return fail(decision);
    const bool canBeSent = !conflict.theirs.isEmpty() && conflict.kind == ConflictKind::Answered;
    if (!canBeSent || !decision->has_value())
        return conflict.operation; // the answer stays, here
    const Decision& made = (*decision)->decision;
    const auto operation = answerAgain(context, conflict.item, {made.verdict, made.excluded});
    if (!operation)
        return operation;
    const auto added = addEntry(context, *operation, conflict.item, OutboxState::Pending, {});
    return added ? operation : fail(added);
}

Result<OperationSeq> takeTheirs(
    const ReviewContext& context, const SyncConflict& conflict, const QString& profileName)
{
    // What the server decided and does not tell is set aside, as if nobody here had answered: to ask again
    // what it asks no more would be in vain.
    const auto verdict = verdictFromName(conflict.theirs["answer"_L1].toString());
    const QString by = conflict.theirs["by"_L1].toString();
    const QString before = context.history.actAs(by.isEmpty() ? profileName : by);
    auto operation = answerAgain(context, conflict.item, {verdict.value_or(Verdict::Skip), {}});
    context.history.actAs(before);
    if (!operation || !verdict)
        return operation;
    const auto added = addEntry(context, *operation, conflict.item, OutboxState::Acknowledged, u"theirs"_s);
    return added ? operation : fail(added);
}

Result<void> closeEntry(Stores& stores, const SyncConflict& conflict)
{
    auto entry = stores.outbox().read(conflict.operation, conflict.item);
    if (!entry || !entry->has_value())
        return entry ? Result<void>() : fail(entry);
    if ((*entry)->state == OutboxState::Conflict)
        (*entry)->state = OutboxState::Superseded;
    return stores.outbox().update(**entry);
}

} // namespace

Error errorOf(const RemoteError& error)
{
    return {codeOf(error.trouble), error.message};
}

Result<ImportedClusters> pullSession(const SyncRunner& runner, Connector& connector, const RemotePlace& place,
    const Clock& clock, Progress& progress)
{
    if (!connector.capabilities().hasWholeQueue)
        return fail(ErrorCode::NotSupported,
            SyncSessionText::tr("This server hands out one cluster at a time: its session cannot be taken "
                                "offline. Nothing was changed; check its clusters out one after the other."));
    progress.report({SyncSessionText::tr("Reading the server's queue"), 0, 0});
    const auto queue = connector.queue(place.session, progress);
    if (!queue)
        return tl::unexpected(errorOf(queue.error()));
    auto taken = takeQueueIn(runner, place, queue->clusters, clock.wallMs(), progress);
    if (taken)
        taken->problems = QStringList(queue->problems.begin(), queue->problems.end());
    return taken;
}

Result<CheckedOut> checkOut(const SyncRunner& runner, Connector& connector, const RemotePlace& place,
    const Clock& clock, Progress& progress)
{
    const auto checkout = connector.checkOut(place.session, progress);
    if (!checkout)
        return tl::unexpected(errorOf(checkout.error()));
    CheckedOut outcome;
    outcome.isDone = checkout->isDone();
    outcome.remaining = checkout->reviewRemainder;
    if (!checkout->cluster)
        return outcome;
    const RemoteCluster& cluster = *checkout->cluster;
    outcome.leaseUntilMs = cluster.leaseEndMs.value_or(clock.wallMs() + connector.capabilities().checkoutMs);
    const auto taken = runner([&](const ReviewContext& context) -> Result<void> {
        const auto imported = takeClustersIn(context.stores, place, std::span(&cluster, 1), clock.wallMs());
        if (!imported)
            return fail(imported);
        const auto item = context.stores.remoteItems().find(
            imported->binding->id, cluster.id, fingerprintOf(recordIdsOf(cluster)));
        if (!item || !item->has_value())
            return item ? Result<void>() : fail(item);
        outcome.item = (*item)->item;
        return context.stores.remoteItems().setLease({(*item)->item, {}, outcome.leaseUntilMs});
    });
    return taken ? Result<CheckedOut>(outcome) : fail(taken);
}

Result<void> resolveConflict(
    const ReviewContext& context, ConflictId id, const QString& choice, const QString& profileName)
{
    const auto conflict = context.stores.outbox().readConflict(id);
    if (!conflict)
        return fail(conflict);
    if (choice != u"mine"_s && choice != u"theirs"_s)
        return fail(ErrorCode::InvalidInput,
            SyncSessionText::tr("“%1” is no way to end a conflict. Say “mine” or “theirs”.").arg(choice));
    if (const auto closed = closeEntry(context.stores, *conflict); !closed)
        return closed;
    const bool isMine = choice == u"mine"_s;
    const auto operation
        = isMine ? keepMine(context, *conflict) : takeTheirs(context, *conflict, profileName);
    if (!operation)
        return fail(operation);
    return context.stores.outbox().resolveConflict(id, choice, *operation);
}

Result<void> settleByHand(Stores& stores, OperationSeq operation, const QString& choice)
{
    const auto entries = stores.outbox().list(
        std::nullopt, {OutboxState::Blocked, OutboxState::Unknown, OutboxState::Dead, OutboxState::Pending});
    if (!entries)
        return fail(entries);
    for (OutboxEntry entry : *entries) {
        if (entry.operation != operation)
            continue;
        entry.state = choice == u"confirm"_s ? OutboxState::Acknowledged : OutboxState::Pending;
        entry.evidence = choice == u"confirm"_s ? u"person"_s : QString();
        entry.attempts = 0;
        entry.nextDueMs = 0;
        entry.lastError.clear();
        return stores.outbox().update(entry);
    }
    return fail(ErrorCode::NotFound,
        SyncSessionText::tr("No answer with the number %1 waits. “winnow-cli outbox” shows those that do.")
            .arg(operation.value));
}

} // namespace winnow::engine

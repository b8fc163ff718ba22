#include "engine/sync/answersender.h"

#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/sync/backoff.h"
#include "engine/sync/conflictsides.h"

#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// The records of the item that are one entity by this answer, and those that are not.
RemoteAnswer answerOf(const OutboxEntry& entry, const RemoteItem& item, const QString& remoteSession)
{
    RemoteAnswer answer{remoteSession, item.cluster, {}, {}, entry.overwrites};
    for (const QString& record : item.records) {
        const bool isMatch = entry.verdict == Verdict::Yes && !entry.excluded.contains(record);
        (isMatch ? answer.matchIds : answer.distinctIds).append(record);
    }
    return answer;
}

QString outcomeName(const RemoteResult<RemoteReceipt>& receipt)
{
    if (receipt)
        return u"done"_s;
    return receipt.error().mayHaveArrived ? u"unknown: "_s + receipt.error().message
                                          : receipt.error().message;
}

bool isHostTrouble(RemoteTrouble trouble)
{
    return trouble != RemoteTrouble::Gone && trouble != RemoteTrouble::Refused
        && trouble != RemoteTrouble::NotSupported;
}

} // namespace

AnswerSender::AnswerSender(SyncRunner runner, Connector& connector, const Clock& clock, Random& random)
    : m_runner(std::move(runner))
    , m_connector(connector)
    , m_clock(clock)
    , m_random(random)
{
}

Result<SendingOutcome> AnswerSender::send(
    const OutboxEntry& entry, const QString& remoteSession, const Progress& progress)
{
    const auto answer = claim(entry, remoteSession);
    if (!answer)
        return fail(answer);
    if (!answer->has_value())
        return SendingOutcome{};
    const RemoteResult<RemoteReceipt> receipt = m_connector.answer(**answer, progress);
    OutboxEntry settled = entry;
    settled.state = OutboxState::InFlight;
    ++settled.attempts;
    settled.sentMs = m_clock.wallMs();
    const SendingOutcome outcome = settle(settled, receipt);
    const auto written = writeDown(settled, receipt);
    return written ? Result<SendingOutcome>(outcome) : fail(written);
}

Result<std::optional<RemoteAnswer>> AnswerSender::claim(
    const OutboxEntry& entry, const QString& remoteSession)
{
    std::optional<RemoteAnswer> answer;
    const auto claimed = m_runner([&](const ReviewContext& context) -> Result<void> {
        auto transaction = Transaction::begin(context.stores.database());
        if (!transaction)
            return fail(transaction);
        auto current = context.stores.outbox().read(entry.operation, entry.item);
        const auto item = context.stores.remoteItems().read(entry.item);
        if (!current || !item)
            return current ? fail(item) : fail(current);
        if (!current->has_value() || !item->has_value() || (*current)->state != OutboxState::Pending)
            return {};
        (*current)->state = OutboxState::InFlight;
        ++(*current)->attempts;
        (*current)->sentMs = m_clock.wallMs();
        if (const auto updated = context.stores.outbox().update(**current); !updated)
            return updated;
        if (const auto committed = transaction->commit(); !committed)
            return committed;
        answer = answerOf(**current, **item, remoteSession);
        return {};
    });
    return claimed ? Result<std::optional<RemoteAnswer>>(std::move(answer)) : fail(claimed);
}

SendingOutcome AnswerSender::settle(OutboxEntry& entry, const RemoteResult<RemoteReceipt>& receipt)
{
    SendingOutcome outcome;
    outcome.wasSent = true;
    entry.nextDueMs = 0;
    if (!receipt) {
        settleFailure(entry, receipt.error(), outcome);
    } else if (receipt->conflict && !entry.overwrites) {
        entry.state = OutboxState::Conflict;
    } else {
        entry.state = OutboxState::Acknowledged;
        entry.evidence = u"reply"_s;
        entry.lastError.clear();
    }
    outcome.state = entry.state;
    return outcome;
}

void AnswerSender::settleFailure(OutboxEntry& entry, const RemoteError& error, SendingOutcome& outcome)
{
    outcome.trouble = error;
    outcome.endsBatch = isHostTrouble(error.trouble);
    outcome.wasSent = error.mayHaveArrived || error.status != 0;
    entry.lastError = error.message;
    entry.nextDueMs = m_clock.wallMs() + backOffMs(entry.attempts, error.retryAfterMs, m_random);
    const bool isRefusal
        = error.trouble == RemoteTrouble::Refused || error.trouble == RemoteTrouble::NotSupported;
    const bool isSetUpWrong = error.trouble == RemoteTrouble::NoAccess
        || error.trouble == RemoteTrouble::Certificate || error.trouble == RemoteTrouble::InsecureAddress;
    if (error.mayHaveArrived)
        entry.state = OutboxState::Unknown;
    else if (isRefusal)
        entry.state = OutboxState::Dead;
    else if (isSetUpWrong)
        entry.state = OutboxState::Blocked;
    else
        entry.state = OutboxState::Pending;
    if (entry.state == OutboxState::Dead)
        entry.nextDueMs = 0; // only a person can have it sent again
    if (!outcome.wasSent && entry.attempts > 0 && entry.state == OutboxState::Pending)
        --entry.attempts; // what never left counts for nobody
}

Result<void> AnswerSender::openConflict(
    Stores& stores, const OutboxEntry& entry, const RemoteDecision& theirs)
{
    const auto item = stores.remoteItems().read(entry.item);
    if (!item)
        return fail(item);
    SyncConflict conflict;
    conflict.item = entry.item;
    conflict.operation = entry.operation;
    if (item->has_value())
        conflict.base = baseOf(**item);
    conflict.mine = mineOf(entry);
    conflict.theirs = theirsOf(theirs);
    conflict.openedMs = m_clock.wallMs();
    const auto opened = stores.outbox().addConflict(conflict);
    return opened ? Result<void>() : fail(opened);
}

Result<void> AnswerSender::writeDown(const OutboxEntry& entry, const RemoteResult<RemoteReceipt>& receipt)
{
    return m_runner([&](const ReviewContext& context) -> Result<void> {
        Stores& stores = context.stores;
        auto transaction = Transaction::begin(stores.database());
        if (!transaction)
            return fail(transaction);
        if (const auto updated = stores.outbox().update(entry); !updated)
            return updated;
        if (entry.state == OutboxState::Acknowledged) {
            if (const auto released = stores.remoteItems().removeLease(entry.item); !released)
                return released;
        }
        if (entry.state == OutboxState::Conflict) {
            if (const auto opened = openConflict(stores, entry, *receipt->conflict); !opened)
                return opened;
        }
        const int status = receipt ? 200 : receipt.error().status;
        const auto noted = stores.outbox().addAttempt(
            {entry.operation, entry.item, entry.sentMs, outcomeName(receipt), status});
        return noted ? transaction->commit() : noted;
    });
}

} // namespace winnow::engine

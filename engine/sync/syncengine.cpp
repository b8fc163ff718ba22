#include "engine/sync/syncengine.h"

#include "engine/history/history.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/sync/backoff.h"
#include "engine/sync/folding.h"
#include "engine/sync/takeover.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct SyncText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SyncText)
};

/// Look, send, look again; once more where the second look has something left to settle.
constexpr int mostRounds = 4;

tl::unexpected<Error> cancelled()
{
    return fail(ErrorCode::Cancelled,
        SyncText::tr("The sync was cancelled. What was confirmed is confirmed; the rest waits."));
}

/// With its day where that is not today.
QString timeText(qint64 milliseconds, qint64 nowMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds);
    const bool isToday = time.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return isToday ? QLocale().toString(time.time(), QLocale::ShortFormat)
                   : QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

SyncEngine::SyncEngine(SyncRunner runner, Connector& connector, const Clock& clock, Random& random)
    : m_runner(std::move(runner))
    , m_connector(connector)
    , m_clock(clock)
    , m_random(random)
    , m_sender(m_runner, connector, clock, random)
{
}

Result<SyncReport> SyncEngine::run(const Profile& profile, const SyncWish& wish, Progress& progress)
{
    m_profile = profile;
    m_report = {};
    m_stops = false;
    m_isByHand = wish.isByHand;
    m_confirmed.clear();
    m_putOff.clear();
    if (const auto prepared = prepare(); !prepared)
        return fail(prepared);
    if (mustWait(wish))
        return finish();
    std::vector<RemoteBinding> bindings;
    const auto read = m_runner([&](const ReviewContext& context) -> Result<void> {
        auto found = context.stores.profiles().bindings(m_profile.id);
        if (found)
            bindings = std::move(*found);
        return found ? Result<void>() : fail(found);
    });
    if (!read)
        return fail(read);
    for (const RemoteBinding& binding : bindings) {
        if (const auto done = runSession(binding, wish, progress); !done)
            return fail(done);
        if (m_stops)
            break;
    }
    return finish();
}

/// Whoever claimed an answer before this run is gone. What was blocked may not be any more.
Result<void> SyncEngine::prepare()
{
    return m_runner([this](const ReviewContext& context) -> Result<void> {
        Stores& stores = context.stores;
        auto transaction = Transaction::begin(stores.database());
        if (!transaction)
            return fail(transaction);
        if (const auto distrusted = stores.outbox().distrustInFlight(); !distrusted)
            return distrusted;
        const auto bindings = stores.profiles().bindings(m_profile.id);
        if (!bindings)
            return fail(bindings);
        for (const RemoteBinding& binding : *bindings) {
            if (const auto folded = foldOperations(stores, binding); !folded)
                return folded;
        }
        return transaction->commit();
    });
}

bool SyncEngine::mustWait(const SyncWish& wish)
{
    if (m_profile.isPaused) {
        m_report.problems.append(SyncText::tr("“%1” is paused. Nothing was sent.").arg(m_profile.name));
        return true;
    }
    const WaitOf wait = m_profile.serverAsked ? WaitOf::Servers : WaitOf::Ours;
    const bool isOver = isDue(m_profile.nextDueMs, m_clock.wallMs(), wait);
    if (isOver || (wish.isByHand && !m_profile.serverAsked))
        return false;
    m_report.problems.append(m_profile.serverAsked
            ? SyncText::tr("Waiting until %1, because the server has asked for it.")
                  .arg(timeText(m_profile.nextDueMs, m_clock.wallMs()))
            : SyncText::tr("Waiting until %1.").arg(timeText(m_profile.nextDueMs, m_clock.wallMs())));
    m_report.nextDueMs = m_profile.nextDueMs;
    return true;
}

Result<void> SyncEngine::runSession(const RemoteBinding& binding, const SyncWish& wish, Progress& progress)
{
    bool hasSent = false;
    for (int round = 0; round < mostRounds && !m_stops; ++round) {
        if (progress.isCancelled())
            return cancelled();
        const auto seen = look(binding, wish, progress);
        if (!seen)
            return fail(seen);
        if (m_stops)
            break;
        compareWithConfirmed(*seen);
        if (const auto adopted = adopt(*seen, progress); !adopted)
            return adopted;
        const auto sent = send(binding, *seen, progress);
        if (!sent)
            return fail(sent);
        const bool wantsLook = *sent > 0 || seen->wantsSecondLook || !seen->decided.empty();
        hasSent = hasSent || *sent > 0;
        if (!wantsLook)
            break;
        if (const auto folded = fold(binding); !folded)
            return folded;
    }
    return {};
}

Result<void> SyncEngine::fold(const RemoteBinding& binding)
{
    return m_runner([&binding](const ReviewContext& context) -> Result<void> {
        auto transaction = Transaction::begin(context.stores.database());
        if (!transaction)
            return fail(transaction);
        const auto current = context.stores.profiles().bindingOf(binding.session);
        if (!current || !current->has_value())
            return current ? Result<void>() : fail(current);
        const auto folded = foldOperations(context.stores, **current);
        return folded ? transaction->commit() : folded;
    });
}

Result<LookOutcome> SyncEngine::look(const RemoteBinding& binding, const SyncWish& wish, Progress& progress)
{
    const ConnectorCapabilities capabilities = m_connector.capabilities();
    RemoteResult<RemoteQueue> queue = RemoteQueue{};
    if (capabilities.hasWholeQueue) {
        progress.report({SyncText::tr("Looking at the server"), 0, 0});
        queue = m_connector.queue(binding.remoteId, progress);
        if (!queue) {
            const auto noted = noteTrouble(queue.error(), progress);
            return noted ? Result<LookOutcome>(LookOutcome{}) : fail(noted);
        }
        m_report.problems.append(QStringList(queue->problems.begin(), queue->problems.end()));
    }
    const RemotePlace place{m_profile, binding.remoteId, binding.name};
    if (const auto taken = takeQueueIn(m_runner, place, queue->clusters, m_clock.wallMs(), progress); !taken)
        return fail(taken);
    LookOutcome outcome;
    const auto compared = m_runner([&](const ReviewContext& context) -> Result<void> {
        Stores& stores = context.stores;
        auto transaction = Transaction::begin(stores.database());
        if (!transaction)
            return fail(transaction);
        const auto current = stores.profiles().bindingOf(binding.session);
        if (!current || !current->has_value())
            return current ? Result<void>() : fail(current);
        const LookWish lookWish{capabilities, m_clock.wallMs(), wish.acceptsMissing};
        auto seen = capabilities.hasWholeQueue ? compareWithQueue(stores, **current, *queue, lookWish)
                                               : compareUnseen(stores, **current, lookWish);
        if (!seen)
            return fail(seen);
        outcome = std::move(*seen);
        return transaction->commit();
    });
    m_report.confirmed += outcome.confirmed;
    return compared ? Result<LookOutcome>(std::move(outcome)) : fail(compared);
}

/// What was decided at the server alone is decided here too, in the name of who did it; a person can take it
/// back like any other answer.
Result<void> SyncEngine::adopt(const LookOutcome& seen, Progress& progress)
{
    for (const DecidedElsewhere& decided : seen.decided) {
        if (progress.isCancelled())
            return cancelled();
        const auto done = m_runner([&](const ReviewContext& context) -> Result<void> {
            const auto isTheirs = isLeftToThem(context.stores, decided.item, decided.replaces);
            if (!isTheirs)
                return fail(isTheirs);
            return *isTheirs ? takeOver(context, decided, m_profile.name) : Result<void>();
        });
        if (!done)
            return done;
    }
    return {};
}

Result<qint64> SyncEngine::send(const RemoteBinding& binding, const LookOutcome& seen, Progress& progress)
{
    qint64 sent = 0;
    qint64 done = 0;
    for (const OutboxEntry& entry : seen.toSend) {
        if (progress.isCancelled())
            return cancelled();
        progress.report({SyncText::tr("Sending answers"), done++, static_cast<qint64>(seen.toSend.size())});
        const bool isDueNow = m_isByHand || isDue(entry.nextDueMs, m_clock.wallMs(), WaitOf::Servers);
        if (!isDueNow || m_putOff.contains(entry.item))
            continue;
        const auto outcome = m_sender.send(entry, binding.remoteId, progress);
        if (!outcome)
            return fail(outcome);
        sent += outcome->wasSent ? 1 : 0;
        if (outcome->state == OutboxState::Acknowledged) {
            m_confirmed.insert(entry.item);
            ++m_report.confirmed;
        }
        if (outcome->trouble && !outcome->trouble->mayHaveArrived)
            m_putOff.insert(entry.item);
        if (outcome->trouble && outcome->endsBatch) {
            // What may have arrived is looked for at once, where anybody still answers.
            const bool wantsQuiet
                = outcome->trouble->trouble == RemoteTrouble::Throttled || outcome->trouble->retryAfterMs;
            if (!outcome->trouble->mayHaveArrived || wantsQuiet) {
                if (const auto noted = noteTrouble(*outcome->trouble, progress); !noted)
                    return fail(noted);
            }
            break;
        }
    }
    m_report.sent += sent;
    return sent;
}

/// A server that has said yes and still shows the question is reported, never corrected in silence.
void SyncEngine::compareWithConfirmed(const LookOutcome& seen)
{
    const auto still = std::count_if(
        seen.open.begin(), seen.open.end(), [this](ItemId item) { return m_confirmed.contains(item); });
    if (still == 0)
        return;
    m_report.problems.append(
        SyncText::tr("The server has confirmed %n answers and still shows their clusters as open. They are "
                     "not sent again; tell whoever runs the server.",
            nullptr, static_cast<int>(still)));
    for (const ItemId item : seen.open)
        m_confirmed.erase(item);
}

/// Every key that it knows gets the list of sessions; where only people get it, nothing follows.
bool SyncEngine::failsForTheList(const Progress& progress)
{
    const auto sessions = m_connector.sessions(progress);
    return !sessions && sessions.error().trouble == RemoteTrouble::ServerFault;
}

Result<void> SyncEngine::noteTrouble(const RemoteError& error, const Progress& progress)
{
    if (error.trouble == RemoteTrouble::Cancelled)
        return cancelled();
    m_stops = true;
    ++m_profile.failures;
    QString message = error.message;
    constexpr int sameFaultsBeforeDoubt = 3;
    const bool isInDoubt
        = error.trouble == RemoteTrouble::ServerFault && m_profile.failures >= sameFaultsBeforeDoubt;
    if (isInDoubt && failsForTheList(progress))
        message += u' '
            + SyncText::tr("This server also answers so to a key that it does not know: check the key.");
    m_profile.trouble = message;
    m_profile.serverAsked = error.retryAfterMs.has_value();
    m_profile.nextDueMs = m_clock.wallMs() + backOffMs(m_profile.failures, error.retryAfterMs, m_random);
    m_report.problems.append(message);
    m_report.nextDueMs = m_profile.nextDueMs;
    return {};
}

Result<SyncReport> SyncEngine::finish()
{
    const bool hasWaited = m_report.nextDueMs != 0 && !m_stops;
    if (!m_stops && !hasWaited && !m_profile.isPaused) {
        m_profile.failures = 0;
        m_profile.nextDueMs = 0;
        m_profile.serverAsked = false;
        m_profile.trouble.clear();
        m_profile.lastSyncMs = m_clock.wallMs();
    }
    const auto done = m_runner([this](const ReviewContext& context) -> Result<void> {
        Stores& stores = context.stores;
        if (const auto updated = stores.profiles().update(m_profile); !updated)
            return updated;
        const auto bindings = stores.profiles().bindings(m_profile.id);
        if (!bindings)
            return fail(bindings);
        for (const RemoteBinding& binding : *bindings) {
            const auto counts = stores.outbox().counts(binding.id);
            if (!counts)
                return fail(counts);
            m_report.counts.waiting += counts->waiting;
            m_report.counts.acknowledged += counts->acknowledged;
            m_report.counts.conflicts += counts->conflicts;
            m_report.counts.blocked += counts->blocked;
            m_report.counts.gone += counts->gone;
            if (!binding.held.isEmpty())
                m_report.problems.append(binding.held);
        }
        return {};
    });
    return done ? Result<SyncReport>(m_report) : fail(done);
}

} // namespace winnow::engine

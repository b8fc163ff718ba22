#include "engine/sync/queuelook.h"

#include "engine/store/stores.h"
#include "engine/sync/conflictsides.h"
#include "engine/sync/judgement.h"
#include "engine/sync/remoteimport.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct LookText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::LookText)
};

/// Nobody is told when another's checkout ends; it lasts ten minutes at most, and clocks differ.
constexpr qint64 longestHoldMs = 10 * 60 * 1'000 + 10'000;
constexpr qint64 clockSlackMs = 10'000;

/// One look at one binding.
class Comparison {
public:
    Comparison(Stores& stores, RemoteBinding binding, const RemoteQueue& queue, const LookWish& wish)
        : m_stores(stores)
        , m_binding(std::move(binding))
        , m_queue(queue)
        , m_wish(wish)
    {
        for (const RemoteCluster& cluster : queue.clusters)
            m_open.insert(cluster.id, &cluster);
    }

    Result<LookOutcome> run()
    {
        auto items = m_stores.remoteItems().list(m_binding.id);
        if (!items)
            return fail(items);
        if (const auto read = readEntries(); !read)
            return fail(read);
        hold(*items);
        for (RemoteItem& item : *items) {
            if (const auto done = compare(item); !done)
                return fail(done);
        }
        std::sort(m_outcome.toSend.begin(), m_outcome.toSend.end(),
            [](const OutboxEntry& one, const OutboxEntry& other) { return one.operation < other.operation; });
        m_binding.pulledMs = m_wish.nowMs;
        const auto updated = m_stores.profiles().update(m_binding);
        return updated ? Result<LookOutcome>(std::move(m_outcome)) : fail(updated);
    }

private:
    struct Known {
        std::optional<OutboxEntry>
            next; ///< the answer that follows the waiting one, where that may have arrived
        std::optional<OutboxEntry> waiting; ///< pending, unknown or blocked: at most one is judged at a time
        std::optional<OutboxEntry> answered; ///< the newest that the server has
        bool hasOurAnswer = false;
    };

    Result<void> readEntries()
    {
        const auto entries = m_stores.outbox().list(m_binding.id, {});
        if (!entries)
            return fail(entries);
        for (const OutboxEntry& entry : *entries) {
            Known& known = m_known[entry.item.value];
            const bool waits = entry.state == OutboxState::Pending || entry.state == OutboxState::Unknown
                || entry.state == OutboxState::Blocked;
            if (entry.state == OutboxState::Acknowledged) {
                known.hasOurAnswer = true;
                known.answered = entry;
            } else if (waits && !known.waiting) { // what may have been sent comes before what follows it
                known.waiting = entry;
            } else if (waits) {
                known.next = entry;
            }
        }
        const auto conflicts = m_stores.outbox().openConflicts();
        if (!conflicts)
            return fail(conflicts);
        for (const SyncConflict& conflict : *conflicts)
            m_inConflict.insert(conflict.item.value);
        return {};
    }

    /// A server that suddenly shows next to nothing of what it had is more likely broken, emptied or another
    /// one than finished; and being wrong here would give up answers.
    void hold(const std::vector<RemoteItem>& items)
    {
        constexpr qint64 fewest = 5;
        qint64 missing = 0;
        qint64 present = 0;
        for (const RemoteItem& item : items) {
            const Known known = m_known.value(item.item.value);
            const bool isExplained = item.isGone() || known.hasOurAnswer
                || m_queue.decided.contains(item.cluster)
                || (known.waiting && known.waiting->state == OutboxState::Unknown);
            if (isExplained)
                continue;
            const RemoteCluster* open = m_open.value(item.cluster);
            const bool isThere = open && fingerprintOf(recordIdsOf(*open)) == item.fingerprint;
            (isThere ? present : missing) += 1;
        }
        constexpr qint64 fifth = 5;
        m_isTrusted = m_wish.acceptsMissing || missing < fewest || present * fifth >= present + missing;
        m_binding.held = m_isTrusted
            ? QString()
            : LookText::tr(
                "The server lacks %1 of the %2 clusters that were known to be open. Nothing was given "
                "up. Look at the server; if they are really gone, say so.")
                  .arg(missing)
                  .arg(missing + present);
    }

    Result<void> compare(RemoteItem& item)
    {
        const RemoteCluster* open = m_open.value(item.cluster);
        const Known known = m_known.value(item.item.value);
        if (open)
            m_outcome.open.push_back(item.item);
        if (const auto noted = noteSight(item, open, known); !noted)
            return noted;
        if (known.waiting && known.next && open)
            return replace(*known.waiting, *known.next, item, open, known.hasOurAnswer);
        if (known.waiting)
            return judgeEntry(*known.waiting, item, open, known.hasOurAnswer);
        if (known.answered)
            return compareWithAnswered(*known.answered, item);
        if (!open)
            noteDecided(item);
        return {};
    }

    Result<void> noteSight(RemoteItem& item, const RemoteCluster* open, const Known& known)
    {
        const RemoteItem before = item;
        if (open)
            item.missing = 0;
        else if (m_isTrusted && !known.hasOurAnswer)
            ++item.missing;
        if (!open || !open->isCheckedOut)
            item.heldSinceMs = 0;
        else if (item.heldSinceMs == 0 || item.heldSinceMs > m_wish.nowMs) // the clock was moved back
            item.heldSinceMs = m_wish.nowMs;
        const bool isExplained = known.hasOurAnswer || m_queue.decided.contains(item.cluster);
        if (!open && item.missing == 1 && !isExplained)
            m_outcome.wantsSecondLook = true;
        return item == before ? Result<void>() : m_stores.remoteItems().update(item);
    }

    /// The question is still open, so the first answer has not arrived; it must not, now that another is
    /// given.
    Result<void> replace(OutboxEntry first, const OutboxEntry& next, const RemoteItem& item,
        const RemoteCluster* open, bool hasOurAnswer)
    {
        first.state = OutboxState::Superseded;
        first.lastError.clear();
        first.nextDueMs = 0;
        const auto updated = m_stores.outbox().update(first);
        return updated ? judgeEntry(next, item, open, hasOurAnswer) : updated;
    }

    Result<void> judgeEntry(
        OutboxEntry entry, const RemoteItem& item, const RemoteCluster* open, bool hasOurAnswer)
    {
        RemoteSight sight;
        sight.hasOurAnswer = hasOurAnswer;
        sight.isTrusted = m_isTrusted;
        sight.isConfirmed = item.isGone() || m_wish.acceptsMissing;
        sight.isOpen = open != nullptr;
        const auto decided = m_queue.decided.find(item.cluster);
        if (decided != m_queue.decided.end())
            sight.decided = decided->second;
        if (open) {
            const auto lease = m_stores.remoteItems().lease(item.item);
            if (!lease)
                return fail(lease);
            sight.hasSameRecords = fingerprintOf(recordIdsOf(*open)) == item.fingerprint;
            sight.isWithOther = open->isCheckedOut && !(*lease && (*lease)->expiresMs > m_wish.nowMs);
            sight.heldUntilMs = item.heldSinceMs + longestHoldMs; // whatever the server's clock says
            if (open->leaseEndMs)
                sight.heldUntilMs = std::min(sight.heldUntilMs, *open->leaseEndMs + clockSlackMs);
        }
        const Judgement judgement = judge(entry, sight, m_wish.capabilities, m_wish.nowMs);
        if (judgement.step == Judgement::Step::Conflict) {
            if (const auto opened = openConflict(entry, item, judgement.kind, sight); !opened)
                return opened;
        }
        return apply(judgement, std::move(entry));
    }

    /// Somebody may have replaced at the server what it once took from here.
    Result<void> compareWithAnswered(const OutboxEntry& entry, const RemoteItem& item)
    {
        const auto decided = m_queue.decided.find(item.cluster);
        const bool isSame = decided == m_queue.decided.end()
            || (decided->second.action == verdictName(entry.verdict) && entry.excluded.isEmpty());
        if (isSame || m_inConflict.contains(item.item.value))
            return {};
        if (entry.evidence == u"theirs"_s) {
            const auto isTheirs = isLeftToThem(m_stores, item.item, entry.operation);
            if (!isTheirs)
                return fail(isTheirs);
            if (*isTheirs) {
                m_outcome.decided.push_back({item.item, decided->second, entry.operation});
                return {};
            }
        }
        RemoteSight sight;
        sight.decided = decided->second;
        return openConflict(entry, item, ConflictKind::Answered, sight);
    }

    Result<void> openConflict(
        const OutboxEntry& entry, const RemoteItem& item, ConflictKind kind, const RemoteSight& sight)
    {
        SyncConflict conflict;
        conflict.item = item.item;
        conflict.operation = entry.operation;
        conflict.kind = kind;
        conflict.base = baseOf(item);
        conflict.mine = mineOf(entry);
        if (sight.decided)
            conflict.theirs = theirsOf(*sight.decided);
        else if (kind == ConflictKind::Changed)
            conflict.theirs
                = {{"records"_L1, QJsonArray::fromStringList(recordIdsOf(*m_open.value(item.cluster)))}};
        conflict.openedMs = m_wish.nowMs;
        const auto added = m_stores.outbox().addConflict(conflict);
        return added ? Result<void>() : fail(added);
    }

    Result<void> apply(const Judgement& judgement, OutboxEntry entry)
    {
        const OutboxEntry before = entry;
        switch (judgement.step) {
        case Judgement::Step::Send:
            entry.state = OutboxState::Pending;
            if (before.state != OutboxState::Pending) { // why it waited is over, and so is the wait
                entry.lastError.clear();
                entry.nextDueMs = 0;
            }
            m_outcome.toSend.push_back(entry);
            break;
        case Judgement::Step::Wait:
            entry.state = before.state == OutboxState::Unknown ? OutboxState::Unknown : OutboxState::Pending;
            entry.nextDueMs = judgement.nextDueMs;
            entry.lastError = judgement.reason;
            break;
        case Judgement::Step::Settle:
        case Judgement::Step::Conflict:
            entry.state = judgement.state;
            entry.evidence = judgement.evidence;
            entry.lastError = judgement.reason;
            entry.nextDueMs = 0;
            m_outcome.confirmed += judgement.state == OutboxState::Acknowledged ? 1 : 0;
            break;
        }
        return entry == before ? Result<void>() : m_stores.outbox().update(entry);
    }

    void noteDecided(const RemoteItem& item)
    {
        const auto decided = m_queue.decided.find(item.cluster);
        if (decided != m_queue.decided.end())
            m_outcome.decided.push_back({item.item, decided->second, {}});
        else if (m_isTrusted && item.missing == 2)
            m_outcome.decided.push_back({item.item, {}, {}});
    }

    Stores& m_stores;
    RemoteBinding m_binding;
    const RemoteQueue& m_queue;
    const LookWish& m_wish;
    QHash<QString, const RemoteCluster*> m_open;
    QHash<qint64, Known> m_known; ///< by item
    QSet<qint64> m_inConflict; ///< by item
    bool m_isTrusted = true;
    LookOutcome m_outcome;
};

} // namespace

Result<LookOutcome> compareWithQueue(
    Stores& stores, RemoteBinding binding, const RemoteQueue& queue, const LookWish& wish)
{
    return Comparison(stores, std::move(binding), queue, wish).run();
}

Result<LookOutcome> compareUnseen(Stores& stores, const RemoteBinding& binding, const LookWish& wish)
{
    LookOutcome outcome;
    const auto entries = stores.outbox().list(binding.id, {});
    if (!entries)
        return fail(entries);
    QHash<qint64, bool> answered;
    QSet<qint64>
        unsettled; ///< items of which an answer may have arrived: what follows it must not overtake it
    for (OutboxEntry entry : *entries) {
        if (entry.state == OutboxState::Acknowledged)
            answered[entry.item.value] = true;
        const bool waits = entry.state == OutboxState::Pending || entry.state == OutboxState::Unknown
            || entry.state == OutboxState::Blocked;
        if (!waits || unsettled.contains(entry.item.value))
            continue;
        const Judgement judgement = judgeUnseen(entry, answered.value(entry.item.value), wish.capabilities);
        if (judgement.step == Judgement::Step::Send)
            outcome.toSend.push_back(entry);
        else
            entry.nextDueMs = 0;
        if (judgement.step == Judgement::Step::Settle && judgement.state == OutboxState::Blocked)
            unsettled.insert(entry.item.value);
        if (entry.state != OutboxState::Pending || judgement.step != Judgement::Step::Send)
            entry.lastError = judgement.reason; // otherwise it still waits for what it waited for
        entry.state = judgement.state;
        entry.evidence = judgement.evidence;
        if (const auto updated = stores.outbox().update(entry); !updated)
            return fail(updated);
    }
    return outcome;
}

} // namespace winnow::engine

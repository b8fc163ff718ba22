#include "engine/sync/folding.h"

#include "engine/store/stores.h"

#include <algorithm>
#include <map>

namespace winnow::engine {

namespace {

constexpr int operationsPerPage = 500;

bool says(const OutboxEntry& entry, const WantedAnswer& wanted)
{
    return entry.verdict == wanted.verdict && entry.excluded == wanted.excluded;
}

/// True when nobody can know of the entry yet, or when it leads nowhere any more.
bool maySupersede(OutboxState state)
{
    return state == OutboxState::Pending || state == OutboxState::Blocked || state == OutboxState::Dead
        || state == OutboxState::Conflict || state == OutboxState::Gone;
}

Result<void> closeConflicts(Stores& stores, ItemId item, OperationSeq by)
{
    const auto conflicts = stores.outbox().openConflicts();
    if (!conflicts)
        return fail(conflicts);
    for (const SyncConflict& conflict : *conflicts) {
        if (conflict.item != item)
            continue;
        const auto done = stores.outbox().resolveConflict(conflict.id, QStringLiteral("answered anew"), by);
        if (!done)
            return done;
    }
    return {};
}

/// Takes what nobody knows of out of the way. Returns what the server knows or may know.
Result<std::optional<OutboxEntry>> supersedeOlder(Stores& stores, ItemId item, OperationSeq by)
{
    const auto entries = stores.outbox().ofItem(item);
    if (!entries)
        return fail(entries);
    std::optional<OutboxEntry> known;
    for (OutboxEntry entry : *entries) {
        if (entry.state != OutboxState::Superseded && !maySupersede(entry.state))
            known = entry;
        if (!maySupersede(entry.state))
            continue;
        entry.state = OutboxState::Superseded;
        entry.lastError.clear();
        if (const auto done = stores.outbox().update(entry); !done)
            return fail(done);
    }
    const auto closed = closeConflicts(stores, item, by);
    return closed ? Result<std::optional<OutboxEntry>>(known) : fail(closed);
}

Result<void> foldItem(Stores& stores, const RemoteBinding& binding, ItemId item, OperationSeq operation)
{
    const auto remote = stores.remoteItems().read(item);
    const auto present = stores.outbox().read(operation, item);
    if (!remote || !present)
        return remote ? fail(present) : fail(remote);
    if (!remote->has_value() || present->has_value())
        return {};
    const auto wanted = wantedAnswer(stores, **remote);
    const auto known = wanted ? supersedeOlder(stores, item, operation) : fail(wanted);
    if (!known)
        return fail(known);
    const bool isKnown = known->has_value();
    if (isKnown ? says(**known, *wanted) : wanted->verdict == Verdict::Open)
        return {};
    OutboxEntry entry;
    entry.operation = operation;
    entry.item = item;
    entry.remoteSession = binding.id;
    entry.verdict = wanted->verdict;
    entry.excluded = wanted->excluded;
    return stores.outbox().add(entry);
}

} // namespace

Result<WantedAnswer> wantedAnswer(const Stores& stores, const RemoteItem& remote)
{
    const auto decision = stores.decisions().read(remote.item);
    const auto cluster = stores.clusters().read(remote.item);
    if (!decision || !cluster)
        return decision ? fail(cluster) : fail(decision);
    WantedAnswer wanted;
    if (!decision->has_value())
        return wanted;
    const Decision& made = (*decision)->decision;
    if (made.verdict == Verdict::Yes || made.verdict == Verdict::No)
        wanted.verdict = made.verdict;
    const std::vector<RecordId>& members = cluster->cluster.records;
    for (const RecordId excluded : made.excluded) {
        const auto place = std::find(members.begin(), members.end(), excluded) - members.begin();
        wanted.excluded.append(remote.records.value(static_cast<qsizetype>(place)));
    }
    return wanted;
}

Result<void> foldOperations(Stores& stores, RemoteBinding binding)
{
    std::map<ItemId, OperationSeq> touched; // the newest operation on each item
    for (;;) {
        const auto page = stores.operations().ofSession(binding.session, binding.folded, operationsPerPage);
        if (!page)
            return fail(page);
        if (page->empty())
            break;
        for (const Operation& operation : *page) {
            if (operation.item.isValid())
                touched[operation.item] = operation.seq;
        }
        binding.folded = page->back().seq;
    }
    if (touched.empty())
        return stores.profiles().update(binding);
    for (const auto& [item, operation] : touched) {
        if (const auto done = foldItem(stores, binding, item, operation); !done)
            return done;
    }
    return stores.profiles().update(binding);
}

} // namespace winnow::engine

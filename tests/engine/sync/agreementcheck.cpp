#include "engine/store/statement.h"
#include "tests/engine/sync/simulation.h"
#include "tests/engine/sync/simulationchecks.h"

#include <algorithm>

namespace winnow::tests {

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

/// One client against the server, item by item.
class Agreement {
public:
    Agreement(const SimulatedClient& actor, const SimServer& server, SimulationRecord& record)
        : m_actor(actor)
        , m_stores(actor.client->stores())
        , m_server(server)
        , m_record(record)
    {
        for (const SyncConflict& conflict : actor.client->conflicts())
            m_inConflict.insert(conflict.item.value);
    }

    void check()
    {
        const auto bindings = m_stores.profiles().bindings(std::nullopt);
        if (!bindings->front().held.isEmpty())
            broken({}, u"the session is held, though a person has looked"_s);
        const auto items = m_stores.remoteItems().list(bindings->front().id);
        for (const RemoteItem& item : items.value())
            checkItem(item);
        checkConflicts();
    }

private:
    void broken(const RemoteItem& item, const QString& what)
    {
        m_record.broken(u"I4"_s,
            u"client %1, item %2 (%3): %4"_s.arg(m_actor.number)
                .arg(item.item.value)
                .arg(item.cluster, what));
    }

    bool hasEffect(const OutboxEntry& entry) const
    {
        return std::any_of(m_record.effects.begin(), m_record.effects.end(), [&](const auto& effect) {
            return effect.client == m_actor.number && effect.operation == entry.operation;
        });
    }

    void checkItem(const RemoteItem& item)
    {
        const SimCluster& cluster = m_server.clusters.at(item.cluster);
        const bool isSame = fingerprintOf(cluster.records) == item.fingerprint;
        std::optional<OutboxEntry> newest;
        std::optional<OutboxEntry> acknowledged;
        const auto entries = m_stores.outbox().ofItem(item.item);
        for (const OutboxEntry& entry : entries.value()) {
            checkEntry(entry, item, isSame && !cluster.answer);
            if (entry.state == OutboxState::Acknowledged)
                acknowledged = entry;
            if (entry.state != OutboxState::Superseded)
                newest = entry;
        }
        if (!isSame)
            return;
        if (m_server.tellsDecisions && acknowledged && newest == acknowledged)
            checkConfirmed(*acknowledged, item, cluster);
        checkVerdict(item, cluster, newest);
    }

    void checkEntry(const OutboxEntry& entry, const RemoteItem& item, bool isOpen)
    {
        const QString name = u"answer %1 (%2, %3) "_s.arg(entry.operation.value)
                                 .arg(outboxStateName(entry.state), entry.evidence);
        const bool waits = entry.state == OutboxState::Pending || entry.state == OutboxState::Unknown
            || entry.state == OutboxState::InFlight;
        if (waits)
            broken(item, name + u"still waits: "_s + entry.lastError);
        if (entry.state == OutboxState::Blocked && entry.lastError.isEmpty())
            broken(item, name + u"is blocked and does not say why"_s);
        const bool isConfirmed = entry.state == OutboxState::Acknowledged && entry.evidence != u"person"_s;
        if (isConfirmed && isOpen)
            broken(item, name + u"is confirmed, and the server still asks"_s);
        if (entry.state == OutboxState::Gone && isOpen)
            broken(item, name + u"is gone, and the server still asks"_s);
        if (entry.state == OutboxState::Gone && hasEffect(entry))
            broken(item, name + u"is gone, and yet the server took it"_s);
        if (isConfirmed && entry.evidence == u"reply"_s && !hasEffect(entry))
            broken(item, name + u"is confirmed by a reply, and never arrived"_s);
    }

    void checkConfirmed(const OutboxEntry& entry, const RemoteItem& item, const SimCluster& cluster)
    {
        const bool isSame = cluster.answer == verdictName(entry.verdict);
        if (!isSame && entry.evidence != u"person"_s && !m_inConflict.contains(item.item.value))
            broken(item, u"the server has another answer than was confirmed, and nothing says so"_s);
    }

    void checkVerdict(
        const RemoteItem& item, const SimCluster& cluster, const std::optional<OutboxEntry>& newest)
    {
        const Verdict verdict = m_stores.decisions().read(item.item).value()->decision.verdict;
        const bool isAnswer = verdict == Verdict::Yes || verdict == Verdict::No;
        const bool isWaiting = newest
            && (newest->state == OutboxState::Blocked || newest->state == OutboxState::Gone
                || newest->state == OutboxState::Acknowledged);
        if (isWaiting || m_inConflict.contains(item.item.value) || wasKept(item))
            return;
        if (isAnswer && !cluster.answer)
            broken(item, u"is answered here, the server still asks, and nothing is on its way"_s);
        else if (isAnswer && cluster.answer != verdictName(verdict))
            broken(item, u"has another answer at the server, and nothing says so"_s);
        else if (verdict == Verdict::Open && cluster.answer && m_server.tellsDecisions && !wasTouched(item))
            broken(item, u"is answered at the server and open here"_s);
    }

    /// A person has ended a conflict on it by keeping the answer here alone.
    bool wasKept(const RemoteItem& item) const
    {
        Statement row(m_actor.client->database(),
            u"SELECT count(*) FROM conflict WHERE item_id = ? AND resolution = 'mine' AND id IN "
            "(SELECT max(id) FROM conflict WHERE item_id = ?)"_s);
        return row.bind(item.item).bind(item.item).step().value() && row.integer(0) > 0 && isByPerson(item);
    }

    bool isByPerson(const RemoteItem& item) const
    {
        Statement row(m_actor.client->database(), u"SELECT max(id) FROM conflict WHERE item_id = ?"_s);
        return row.bind(item.item).step().value()
            && m_record.closed.contains({m_actor.number, row.integer(0)});
    }

    bool wasTouched(const RemoteItem& item) const
    {
        return !m_stores.operations().ofItem(item.item, 1)->empty();
    }

    /// Only a person, or a new answer, ends a conflict.
    void checkConflicts()
    {
        Statement row(m_actor.client->database(),
            u"SELECT id, resolution FROM conflict WHERE resolution NOT IN ('', 'answered anew')"_s);
        while (row.step().value()) {
            if (!m_record.closed.contains({m_actor.number, row.integer(0)}))
                broken({}, u"conflict %1 was ended by nobody"_s.arg(row.integer(0)));
        }
    }

    const SimulatedClient& m_actor;
    const Stores& m_stores;
    const SimServer& m_server;
    SimulationRecord& m_record;
    std::set<qint64> m_inConflict; ///< items
};

} // namespace

void checkAtTheEnd(const SimulatedClient& actor, const SimServer& server, SimulationRecord& record)
{
    for (const auto& [key, operationId] : record.operations) {
        if (key.first != actor.number)
            continue;
        const auto stored = actor.client->stores().operations().read({key.second});
        if (!stored || stored->operationId != operationId)
            record.broken(u"I1"_s, u"client %1: operation %2 is lost"_s.arg(actor.number).arg(key.second));
    }
    Agreement(actor, server, record).check();
}

} // namespace winnow::tests

#include "tests/engine/sync/observedconnector.h"

#include <array>

namespace winnow::tests {

using namespace engine;
using namespace Qt::StringLiterals;

ObservedConnector::ObservedConnector(
    const SimulationPlan& plan, int number, SimServer& server, SimClient& client, SimulationRecord& record)
    : m_plan(plan)
    , m_number(number)
    , m_server(server)
    , m_client(client)
    , m_record(record)
{
    client.connector().fault = [this](const QString&) {
        return drawFault();
    };
    client.connector().beforeAnswer = [this] {
        if (happens(m_plan.raceRate) && race) {
            ++m_record.races;
            race(m_answered, m_random->next());
        }
        killAt(m_plan.killRate);
    };
}

void ObservedConnector::play(std::optional<std::uint64_t> salt)
{
    m_random.reset();
    if (salt)
        m_random.emplace(*salt);
}

bool ObservedConnector::happens(double rate)
{
    return m_random && m_random->unit() < rate;
}

SimFault ObservedConnector::drawFault()
{
    if (!happens(m_plan.faultRate))
        return SimFault::None;
    constexpr std::array faults{SimFault::Offline, SimFault::CutBefore, SimFault::CutAfter,
        SimFault::ServerFault, SimFault::FaultAfter, SimFault::Throttled, SimFault::SignIn,
        SimFault::Garbage};
    ++m_record.faults;
    return faults.at(m_random->below(faults.size()));
}

void ObservedConnector::killAt(double rate)
{
    if (!happens(rate))
        return;
    ++m_record.kills;
    throw SimKilled{};
}

ConnectorCapabilities ObservedConnector::capabilities() const
{
    return m_client.connector().capabilities();
}

RemoteResult<std::vector<RemoteSession>> ObservedConnector::sessions(const Progress& progress)
{
    return m_client.connector().sessions(progress);
}

RemoteResult<RemoteQueue> ObservedConnector::queue(const QString& session, const Progress& progress)
{
    constexpr double half = 0.5;
    killAt(m_plan.killRate * half);
    for (const auto& [id, cluster] : m_server.clusters)
        m_wasOpen[id] = !cluster.answer.has_value();
    auto queue = m_client.connector().queue(session, progress);
    killAt(m_plan.killRate * half);
    return queue;
}

RemoteResult<RemoteCheckout> ObservedConnector::checkOut(const QString& session, const Progress& progress)
{
    return m_client.connector().checkOut(session, progress);
}

RemoteResult<RemoteReceipt> ObservedConnector::answer(const RemoteAnswer& answer, const Progress& progress)
{
    m_answered = answer.cluster;
    auto receipt = m_client.connector().answer(answer, progress);
    // A race may have had effects of others before ours, which is the last one.
    const auto isOurs = [this, &answer](const SimEffect& effect) {
        return effect.reviewer == m_client.reviewer() && effect.cluster == answer.cluster;
    };
    qsizetype known = 0;
    for (const auto& effect : m_record.effects)
        known += effect.client == m_number && effect.cluster == answer.cluster ? 1 : 0;
    qsizetype now = 0;
    for (const SimEffect& effect : m_server.effects)
        now += isOurs(effect) ? 1 : 0;
    if (now > known)
        noteEffect(answer, m_server.effects.back());
    killAt(m_plan.killRate);
    return receipt;
}

void ObservedConnector::noteEffect(const RemoteAnswer& answer, const SimEffect& effect)
{
    SimulationRecord::Effect noted;
    noted.client = m_number;
    noted.cluster = answer.cluster;
    noted.action = effect.action;
    noted.replaced = effect.replaced;
    noted.wasRaced = m_wasOpen[answer.cluster];
    const auto claimed = m_client.stores().outbox().list(std::nullopt, {OutboxState::InFlight});
    for (const OutboxEntry& entry : claimed.value()) {
        const auto item = m_client.stores().remoteItems().read(entry.item);
        if (!item.value() || (*item)->cluster != answer.cluster)
            continue;
        noted.operation = entry.operation;
        noted.item = entry.item;
    }
    noted.wasAllowed = m_record.kept.contains({m_number, noted.operation.value});
    m_record.effects.push_back(noted);
    m_record.trace.push_back(u"    effect of client %1: %2 on %3%4"_s.arg(m_number).arg(
        effect.action, effect.cluster, effect.replaced ? u", replaced another answer"_s : QString()));
}

} // namespace winnow::tests

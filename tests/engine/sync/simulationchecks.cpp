#include "tests/engine/sync/simulationchecks.h"

#include "engine/history/chain.h"
#include "engine/review/decisioncheck.h"
#include "tests/engine/sync/simulation.h"

#include <algorithm>

namespace winnow::tests {

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

QString nameOf(const SimulatedClient& actor, const OutboxEntry& entry)
{
    return u"client %1, answer %2 on item %3 (%4, %5)"_s.arg(actor.number)
        .arg(entry.operation.value)
        .arg(entry.item.value)
        .arg(outboxStateName(entry.state), entry.evidence);
}

std::vector<OutboxEntry> entriesOf(const SimulatedClient& actor)
{
    return actor.client->stores().outbox().list(std::nullopt, {}).value();
}

bool waits(const OutboxEntry& entry)
{
    return entry.state == OutboxState::Pending || entry.state == OutboxState::Unknown;
}

} // namespace

void checkOnTheWay(SimulatedClient& actor, SimulationRecord& record)
{
    constexpr qint64 longestWaitMs = qint64{27} * 60 * 60 * 1'000; // a day, jittered
    const qint64 now = actor.clock.wallMs();
    std::set<qint64> acknowledged;
    for (const OutboxEntry& entry : entriesOf(actor)) {
        if (entry.state == OutboxState::Acknowledged)
            acknowledged.insert(entry.operation.value);
        if (waits(entry) && entry.nextDueMs > now && entry.lastError.isEmpty())
            record.broken(u"I6"_s, nameOf(actor, entry) + u" waits for a time and does not say why"_s);
        if (waits(entry) && entry.nextDueMs > now + longestWaitMs + actor.setBackMs)
            record.broken(u"I6"_s, nameOf(actor, entry) + u" waits for ever"_s);
    }
    for (const qint64 operation : actor.acknowledged) {
        if (!acknowledged.contains(operation))
            record.broken(u"I7"_s,
                u"client %1, answer %2 was confirmed and is not any more"_s.arg(actor.number).arg(operation));
    }
    actor.acknowledged = acknowledged;
    const qint64 lastSyncMs = actor.client->profile().lastSyncMs;
    const qint64 pulledMs = actor.client->stores().profiles().bindings(std::nullopt)->front().pulledMs;
    if (!actor.wasSetBack && (lastSyncMs < actor.lastSyncMs || pulledMs < actor.pulledMs))
        record.broken(u"I7"_s, u"client %1: the time of the last sync went back"_s.arg(actor.number));
    // A clock that was set back shows in the times of the next run that gets through.
    if (lastSyncMs != actor.lastSyncMs && pulledMs != actor.pulledMs)
        actor.wasSetBack = false;
    actor.lastSyncMs = lastSyncMs;
    actor.pulledMs = pulledMs;
}

void checkNothingInFlight(const SimulatedClient& actor, SimulationRecord& record)
{
    for (const OutboxEntry& entry : entriesOf(actor)) {
        if (entry.state == OutboxState::InFlight)
            record.broken(u"I6"_s, nameOf(actor, entry) + u" is still claimed after the run"_s);
    }
}

/// Four looks, one question whether the key is known, and no answer more than twice.
void checkRequests(const SimulatedClient& actor, int requests, SimulationRecord& record)
{
    constexpr int looks = 5;
    const int most = looks + 2 * static_cast<int>(entriesOf(actor).size());
    if (requests > most)
        record.broken(u"I8"_s, u"client %1: %2 requests in one run"_s.arg(actor.number).arg(requests));
}

void checkEffects(const SimServer& server, SimulationRecord& record)
{
    std::map<std::pair<int, qint64>, int> times;
    for (const auto& effect : record.effects) {
        const std::pair<int, qint64> entry{effect.client, effect.operation.value};
        const QString name = u"client %1, answer %2 on %3"_s.arg(effect.client)
                                 .arg(effect.operation.value)
                                 .arg(effect.cluster);
        if (++times[entry] == 2 && !record.sentAgain.contains(entry))
            record.broken(u"I3"_s, name + u" had its effect twice"_s);
        if (effect.replaced && !effect.wasAllowed && (server.tellsDecisions || !effect.wasRaced))
            record.broken(u"I5"_s, name + u" has overwritten another answer"_s);
        if (!record.given.contains({u"person%1"_s.arg(effect.client), effect.cluster, effect.action}))
            record.broken(u"I2"_s, name + u" was never given"_s);
    }
    if (record.effects.size() != server.effects.size())
        record.broken(u"I3"_s, u"an effect came from nowhere"_s);
    for (const auto& [id, cluster] : server.clusters) {
        if (cluster.answer && !record.given.contains({cluster.reviewer, id, *cluster.answer}))
            record.broken(u"I2"_s, u"nobody gave the answer on %1"_s.arg(id));
    }
}

void checkRebuild(const SimulatedClient& actor, SimulationRecord& record)
{
    SilentProgress progress;
    const auto chain = verifyChain(actor.client->stores().operations(), progress);
    if (!chain || !chain->holds())
        record.broken(u"I10"_s, u"client %1: the chain of the log is broken"_s.arg(actor.number));
    const auto problems = findDecisionProblems(actor.client->stores(), progress);
    if (!problems || !problems->empty())
        record.broken(u"I10"_s,
            u"client %1: replaying the log gives other decisions: %2"_s.arg(actor.number)
                .arg(problems ? problems->front() : problems.error().message));
}

} // namespace winnow::tests

#include "tests/engine/sync/simulation.h"

#include "tests/engine/sync/simulationchecks.h"

#include <array>
#include <iterator>
#include <utility>

namespace winnow::tests {

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

template <typename Container>
auto& drawOf(Container& container, Random& random)
{
    return *std::next(container.begin(), static_cast<std::ptrdiff_t>(random.below(container.size())));
}

} // namespace

Simulation::Simulation(SimulationPlan plan, EngineHabit habit)
    : m_plan(std::move(plan))
    , m_habit(std::move(habit))
{
    m_server.tellsDecisions = m_plan.tellsDecisions;
    for (int cluster = 1; cluster <= m_plan.clusters; ++cluster)
        m_server.add(u"c%1"_s.arg(cluster), {u"r%1a"_s.arg(cluster), u"r%1b"_s.arg(cluster)});
    m_nowMs = ManualClock().wallMs();
    for (int number = 0; number < m_plan.clients; ++number) {
        auto made = std::make_unique<SimulatedClient>();
        made->number = number;
        made->client = std::make_unique<SimClient>(m_server, u"person%1"_s.arg(number), made->clock);
        made->connector
            = std::make_unique<ObservedConnector>(m_plan, number, m_server, *made->client, m_record);
        made->connector->race = [this, sender = made.get()](const QString& cluster, std::uint64_t salt) {
            race(*sender, cluster, salt);
        };
        if (m_habit.wrap)
            made->distorted = m_habit.wrap(*made->connector, *made->client);
        if (!made->client->pull())
            qFatal("a session cannot be taken in");
        m_clients.push_back(std::move(made));
    }
}

const SimulationRecord& Simulation::run()
{
    for (const SimStep& step : m_plan.steps) {
        perform(step);
        for (auto& actor : m_clients)
            checkOnTheWay(*actor, m_record);
        if (m_record.isBroken())
            return m_record;
    }
    settle();
    constexpr std::uint64_t everySoMany = 20;
    for (auto& actor : m_clients) {
        actor->client->restart();
        checkAtTheEnd(*actor, m_server, m_record);
        if (m_plan.seed % everySoMany == 0)
            checkRebuild(*actor, m_record);
    }
    checkEffects(m_server, m_record);
    return m_record;
}

void Simulation::perform(const SimStep& step)
{
    trace(u"%1, client %2"_s.arg(simActName(step.act)).arg(step.client));
    Random random(step.salt);
    SimulatedClient& actor = *m_clients.at(static_cast<std::size_t>(step.client));
    constexpr std::array waits{second, 30 * second, 2 * minute, 11 * minute, 2 * hour, 26 * hour};
    constexpr std::array jumps{minute, hour, 3 * day, 400 * day};
    switch (step.act) {
    case SimAct::Sync:
    case SimAct::SyncByItself:
        sync(actor, {step.act == SimAct::Sync, false}, random.next());
        break;
    case SimAct::Wait:
        wait(drawOf(waits, random));
        break;
    case SimAct::SetClock: {
        const bool isBack = random.below(2) == 0;
        const qint64 jump = drawOf(jumps, random);
        actor.clock.jump(isBack ? -jump : jump);
        actor.wasSetBack = actor.wasSetBack || isBack;
        actor.setBackMs += isBack ? jump : 0;
        break;
    }
    case SimAct::Restart:
        actor.client->restart();
        break;
    case SimAct::AnswerAtServer:
    case SimAct::Regroup:
    case SimAct::TakeAway:
    case SimAct::RestartServer:
        performAtServer(step, random);
        break;
    default:
        performPersonal(step, actor, random);
    }
}

void Simulation::performPersonal(const SimStep& step, SimulatedClient& actor, Random& random)
{
    switch (step.act) {
    case SimAct::Answer:
        return answer(actor, random);
    case SimAct::TakeBack:
        return takeBack(actor);
    case SimAct::KeepMine:
        return resolve(actor, u"mine"_s, random);
    case SimAct::TakeTheirs:
        return resolve(actor, u"theirs"_s, random);
    default:
        return settleByHand(actor, random);
    }
}

void Simulation::performAtServer(const SimStep& step, Random& random)
{
    const QString cluster = drawCluster(random);
    switch (step.act) {
    case SimAct::AnswerAtServer:
        return answerAtServer(cluster, random);
    case SimAct::Regroup:
        return regroup(cluster);
    case SimAct::TakeAway: {
        SimCluster& taken = m_server.clusters.at(cluster);
        if (taken.answer)
            return;
        taken.isCheckedOut = true;
        m_freeAt[cluster] = m_nowMs + minute * static_cast<qint64>(1 + random.below(10));
        taken.leaseEndMs = random.below(2) == 0 ? std::optional(m_freeAt[cluster]) : std::nullopt;
        return;
    }
    default:
        for (auto& [id, until] : m_freeAt)
            until = m_nowMs;
        return releaseScreens();
    }
}

void Simulation::answer(SimulatedClient& actor, Random& random)
{
    SimClient& client = *actor.client;
    const auto bindings = client.stores().profiles().bindings(std::nullopt);
    auto items = client.stores().remoteItems().list(bindings->front().id);
    const RemoteItem& item = drawOf(*items, random);
    constexpr std::array verdicts{Verdict::Yes, Verdict::Yes, Verdict::Yes, Verdict::No, Verdict::No,
        Verdict::No, Verdict::Unsure, Verdict::Skip};
    const Verdict verdict = drawOf(verdicts, random);
    const auto answered = client.perform(item.item, {verdict, {}});
    if (!answered)
        return m_record.broken(u"I1"_s, u"an answer was not taken: "_s + answered.error().message);
    trace(u"    %1 on %2, item %3"_s.arg(verdictName(verdict), item.cluster).arg(item.item.value));
    ++m_record.answers;
    m_record.given.insert({client.reviewer(), item.cluster, verdictName(verdict)});
    noteOperation(actor, answered->operation);
}

void Simulation::takeBack(SimulatedClient& actor)
{
    if (const auto undone = actor.client->undo())
        noteOperation(actor, undone->operation);
}

void Simulation::resolve(SimulatedClient& actor, const QString& choice, Random& random)
{
    auto conflicts = actor.client->conflicts();
    if (conflicts.empty())
        return;
    const SyncConflict& conflict = drawOf(conflicts, random);
    const auto before = actor.client->stores().operations().head();
    if (const auto done = actor.client->resolve(conflict.id, choice); !done)
        return m_record.broken(u"I4"_s, u"a conflict cannot be ended: "_s + done.error().message);
    m_record.closed.insert({actor.number, conflict.id.value});
    const auto after = actor.client->stores().operations().head();
    if (after->seq == before->seq)
        return;
    noteOperation(actor, after->seq);
    if (choice == u"mine"_s)
        m_record.kept.insert({actor.number, after->seq.value});
}

/// Only where the engine has asked: an answer that may have arrived, or not.
void Simulation::settleByHand(SimulatedClient& actor, Random& random)
{
    const auto blocked = actor.client->stores().outbox().list(std::nullopt, {OutboxState::Blocked});
    for (const OutboxEntry& entry : blocked.value()) {
        if (entry.evidence != u"unsure"_s)
            continue;
        const bool isAgain = random.below(2) == 0;
        if (isAgain)
            m_record.sentAgain.insert({actor.number, entry.operation.value});
        const auto done = engine::settleByHand(
            actor.client->stores(), entry.operation, isAgain ? u"retry"_s : u"confirm"_s);
        if (!done)
            m_record.broken(u"I6"_s, done.error().message);
        return;
    }
}

void Simulation::answerAtServer(const QString& cluster, Random& random)
{
    const QString action = random.below(2) == 0 ? u"yes"_s : u"no"_s;
    trace(u"    another person says %1 on %2"_s.arg(action, cluster));
    m_server.answerByHand(cluster, action, u"other"_s);
    m_record.given.insert({u"other"_s, cluster, action});
}

void Simulation::regroup(const QString& cluster)
{
    const QString name = u"%1-%2"_s.arg(cluster).arg(++m_regroupings);
    m_server.add(cluster, {name + u'x', name + u'y', name + u'z'});
    m_record.regrouped.insert(cluster);
    m_freeAt.erase(cluster);
}

/// Another client sends all it has, or another person answers.
void Simulation::race(const SimulatedClient& sender, const QString& cluster, std::uint64_t salt)
{
    Random random(salt);
    SimulatedClient& other = *drawOf(m_clients, random);
    if (random.below(2) == 0 || other.isSyncing || other.number == sender.number)
        answerAtServer(cluster, random);
    else
        sync(other, {}, random.next());
}

void Simulation::wait(qint64 milliseconds)
{
    m_nowMs += milliseconds;
    for (auto& actor : m_clients)
        actor->clock.advance(milliseconds);
    releaseScreens();
}

void Simulation::releaseScreens()
{
    for (auto held = m_freeAt.begin(); held != m_freeAt.end();) {
        if (held->second > m_nowMs) {
            ++held;
            continue;
        }
        m_server.clusters.at(held->first).isCheckedOut = false;
        m_server.clusters.at(held->first).leaseEndMs.reset();
        held = m_freeAt.erase(held);
    }
}

bool Simulation::sync(SimulatedClient& actor, SyncWish wish, std::optional<std::uint64_t> salt)
{
    if (m_habit.beforeSync)
        m_habit.beforeSync(*actor.client);
    actor.connector->play(salt);
    Random random(salt.value_or(1));
    SilentProgress progress;
    Connector& connector = actor.distorted ? *actor.distorted : *actor.connector;
    bool isQuiet = false;
    actor.isSyncing = true;
    const int before = m_server.requests;
    const qint64 racesBefore = m_record.races;
    try {
        SyncEngine engine(actor.client->runner(), connector, actor.clock, random);
        const auto report = engine.run(actor.client->profile(), wish, progress);
        if (!report)
            m_record.broken(u"I6"_s, u"a sync failed: "_s + report.error().message);
        else
            isQuiet = report->sent == 0 && report->confirmed == 0 && report->nextDueMs == 0;
        if (racesBefore == m_record.races)
            checkRequests(actor, m_server.requests - before, m_record);
        checkNothingInFlight(actor, m_record);
    } catch (const SimKilled&) {
        trace(u"    client %1 is killed"_s.arg(actor.number));
        actor.client->restart();
    }
    actor.isSyncing = false;
    if (m_habit.afterSync)
        m_habit.afterSync(*actor.client);
    return isQuiet;
}

/// Nothing goes wrong any more, and nobody does anything, but to say that what the server lacks is gone.
void Simulation::settle()
{
    trace(u"settling"_s);
    constexpr int mostRounds = 10;
    int quiet = 0;
    for (int round = 0; round < mostRounds && quiet < 2; ++round) {
        wait(30 * minute);
        bool isQuiet = true;
        for (auto& actor : m_clients) {
            const auto bindings = actor->client->stores().profiles().bindings(std::nullopt);
            const bool isHeld = !bindings->front().held.isEmpty();
            isQuiet = sync(*actor, {true, isHeld}, std::nullopt) && !isHeld && isQuiet;
            checkOnTheWay(*actor, m_record);
        }
        quiet = isQuiet ? quiet + 1 : 0;
    }
    if (quiet < 2)
        m_record.broken(u"I8"_s, u"no quiet after %1 rounds without faults"_s.arg(mostRounds));
}

void Simulation::noteOperation(const SimulatedClient& actor, OperationSeq operation)
{
    const auto stored = actor.client->stores().operations().read(operation);
    if (!stored)
        return m_record.broken(u"I1"_s, u"operation %1 cannot be read"_s.arg(operation.value));
    m_record.operations[{actor.number, operation.value}] = stored->operationId;
}

QString Simulation::drawCluster(Random& random) const
{
    return drawOf(m_server.clusters, random).first;
}

} // namespace winnow::tests

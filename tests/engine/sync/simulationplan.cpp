#include "tests/engine/sync/simulationplan.h"

#include "engine/base/random.h"

#include <array>
#include <utility>

namespace winnow::tests {

using namespace Qt::StringLiterals;

namespace {

/// How often each act comes, in relation to the others.
constexpr std::array<std::pair<SimAct, int>, 14> weights{{{SimAct::Answer, 30}, {SimAct::TakeBack, 6},
    {SimAct::Sync, 22}, {SimAct::SyncByItself, 8}, {SimAct::Wait, 10}, {SimAct::SetClock, 3},
    {SimAct::Restart, 3}, {SimAct::AnswerAtServer, 6}, {SimAct::Regroup, 2}, {SimAct::TakeAway, 4},
    {SimAct::RestartServer, 2}, {SimAct::KeepMine, 4}, {SimAct::TakeTheirs, 4}, {SimAct::SettleByHand, 2}}};

SimAct drawAct(engine::Random& random)
{
    int sum = 0;
    for (const auto& [act, weight] : weights)
        sum += weight;
    int place = static_cast<int>(random.below(static_cast<std::uint64_t>(sum)));
    for (const auto& [act, weight] : weights) {
        place -= weight;
        if (place < 0)
            return act;
    }
    return SimAct::Sync;
}

} // namespace

QString simActName(SimAct act)
{
    static const std::array<QString, 14> names{u"answer"_s, u"take back"_s, u"sync"_s, u"sync by itself"_s,
        u"wait"_s, u"set clock"_s, u"restart"_s, u"answer at server"_s, u"regroup"_s, u"take away"_s,
        u"restart server"_s, u"keep mine"_s, u"take theirs"_s, u"settle by hand"_s};
    return names.at(static_cast<std::size_t>(act));
}

SimulationPlan simulationPlanOf(std::uint64_t seed)
{
    engine::Random random(seed);
    SimulationPlan plan;
    plan.seed = seed;
    plan.clients = 1 + static_cast<int>(random.below(5));
    plan.clusters = 3 + static_cast<int>(random.below(6));
    plan.tellsDecisions = random.below(2) == 0;
    constexpr double mostFaults = 0.4;
    constexpr double mostKills = 0.15;
    constexpr double mostRaces = 0.3;
    plan.faultRate = random.unit() * mostFaults;
    plan.killRate = random.unit() * mostKills;
    plan.raceRate = random.unit() * mostRaces;
    const auto steps = 12 + random.below(28);
    for (std::uint64_t step = 0; step < steps; ++step) {
        const SimAct act = drawAct(random);
        const int client = static_cast<int>(random.below(static_cast<std::uint64_t>(plan.clients)));
        plan.steps.push_back({act, client, random.next()});
    }
    return plan;
}

QString describe(const SimulationPlan& plan)
{
    return u"seed %1: %2 clients, %3 clusters, %4; faults %5, kills %6, races %7; %8 steps"_s.arg(plan.seed)
        .arg(plan.clients)
        .arg(plan.clusters)
        .arg(plan.tellsDecisions ? u"a server that tells"_s : u"a stock server"_s)
        .arg(plan.faultRate, 0, 'f', 2)
        .arg(plan.killRate, 0, 'f', 2)
        .arg(plan.raceRate, 0, 'f', 2)
        .arg(plan.steps.size());
}

} // namespace winnow::tests

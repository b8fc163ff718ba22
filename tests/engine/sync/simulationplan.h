#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace winnow::tests {

enum class SimAct {
    Answer,
    TakeBack,
    Sync,
    SyncByItself, ///< waits out its back-off
    Wait,
    SetClock, ///< of one client, to and fro
    Restart,
    AnswerAtServer,
    Regroup, ///< the server's cluster gets other records under the same name
    TakeAway, ///< somebody else has a cluster on the screen
    RestartServer, ///< forgets who has what on the screen
    KeepMine,
    TakeTheirs,
    SettleByHand,
};
QString simActName(SimAct act);

/// One thing that happens. What it does beyond that follows from `salt` alone, so that leaving others out
/// does not change it.
struct SimStep {
    SimAct act = SimAct::Sync;
    int client = 0;
    std::uint64_t salt = 0;
};

/// Everything that one seed decides.
struct SimulationPlan {
    std::uint64_t seed = 0;
    int clients = 1;
    int clusters = 3;
    bool tellsDecisions = false;
    double faultRate = 0; ///< of calls
    double killRate = 0; ///< of calls
    double raceRate = 0; ///< of answers
    std::vector<SimStep> steps;
};

SimulationPlan simulationPlanOf(std::uint64_t seed);

/// As a person reads it.
QString describe(const SimulationPlan& plan);

} // namespace winnow::tests

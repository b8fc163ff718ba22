#pragma once

#include "tests/engine/sync/enginehabit.h"
#include "tests/engine/sync/observedconnector.h"
#include "tests/engine/sync/simulationplan.h"
#include "tests/engine/sync/simulationrecord.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace winnow::tests {

/// One client with its clock and its way to the server.
struct SimulatedClient {
    int number = 0;
    ManualClock clock;
    std::unique_ptr<SimClient> client;
    std::unique_ptr<ObservedConnector> connector;
    std::unique_ptr<engine::Connector> distorted; ///< by a broken engine; none otherwise
    bool isSyncing = false;
    qint64 setBackMs = 0; ///< in all, by setting the clock
    bool wasSetBack = false; ///< since the times were compared last
    std::set<qint64> acknowledged; ///< operations, as far as seen
    qint64 lastSyncMs = 0;
    qint64 pulledMs = 0;
};

/// Plays one plan in one thread and in simulated time, lets everything settle, and checks the invariants on
/// the way and at the end. The same plan gives the same run.
class Simulation {
public:
    Simulation(SimulationPlan plan, EngineHabit habit);

    /// What happened; problems where an invariant is broken.
    const SimulationRecord& run();

private:
    void perform(const SimStep& step);
    void performPersonal(const SimStep& step, SimulatedClient& actor, engine::Random& random);
    void performAtServer(const SimStep& step, engine::Random& random);
    void answer(SimulatedClient& actor, engine::Random& random);
    void takeBack(SimulatedClient& actor);
    void resolve(SimulatedClient& actor, const QString& choice, engine::Random& random);
    void settleByHand(SimulatedClient& actor, engine::Random& random);
    void answerAtServer(const QString& cluster, engine::Random& random);
    void regroup(const QString& cluster);
    void race(const SimulatedClient& sender, const QString& cluster, std::uint64_t salt);
    void wait(qint64 milliseconds);
    void releaseScreens();
    /// Whether anything was sent or is still held.
    bool sync(SimulatedClient& actor, engine::SyncWish wish, std::optional<std::uint64_t> salt);
    void settle();
    void noteOperation(const SimulatedClient& actor, engine::OperationSeq operation);
    [[nodiscard]] QString drawCluster(engine::Random& random) const;

    void trace(const QString& what) { m_record.trace.push_back(what); }

    SimulationPlan m_plan;
    EngineHabit m_habit;
    SimServer m_server;
    SimulationRecord m_record;
    qint64 m_nowMs = 0; ///< of the server, from the start
    std::map<QString, qint64> m_freeAt; ///< by cluster that somebody else has on the screen
    int m_regroupings = 0;
    std::vector<std::unique_ptr<SimulatedClient>> m_clients;
};

} // namespace winnow::tests

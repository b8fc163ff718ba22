#pragma once

#include "tests/engine/sync/simulationrecord.h"

namespace winnow::tests {

struct SimulatedClient;
class SimServer;

/// After every step: nothing stands still without a reason (I6), what is confirmed stays so and times do not
/// go back (I7).
void checkOnTheWay(SimulatedClient& actor, SimulationRecord& record);

/// After every run of the engine that was not killed (I6, I8).
void checkNothingInFlight(const SimulatedClient& actor, SimulationRecord& record);
void checkRequests(const SimulatedClient& actor, int requests, SimulationRecord& record);

/// When all is quiet: nothing is lost (I1), and this client and the server agree, or it says where not (I4).
void checkAtTheEnd(const SimulatedClient& actor, const SimServer& server, SimulationRecord& record);

/// What the server took: given by somebody (I2), once (I3), over nobody else's answer (I5).
void checkEffects(const SimServer& server, SimulationRecord& record);

/// The log holds, and replaying it gives the same decisions (I10).
void checkRebuild(const SimulatedClient& actor, SimulationRecord& record);

} // namespace winnow::tests

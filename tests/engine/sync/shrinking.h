#pragma once

#include "tests/engine/sync/enginehabit.h"
#include "tests/engine/sync/simulationplan.h"

namespace winnow::tests {

/// The plan without the steps that are not needed to break the same invariant.
SimulationPlan shrink(SimulationPlan plan, const EngineHabit& habit);

/// What is broken, and what happened before.
QString describeFailure(const SimulationPlan& plan, const EngineHabit& habit);

} // namespace winnow::tests

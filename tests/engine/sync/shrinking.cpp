#include "tests/engine/sync/shrinking.h"

#include "tests/engine/sync/simulation.h"

#include <QStringList>

namespace winnow::tests {

using namespace Qt::StringLiterals;

namespace {

/// "I4", or nothing.
QString brokenBy(const SimulationPlan& plan, const EngineHabit& habit)
{
    const SimulationRecord record = Simulation(plan, habit).run();
    return record.isBroken() ? record.problems.front().section(u':', 0, 0) : QString();
}

} // namespace

SimulationPlan shrink(SimulationPlan plan, const EngineHabit& habit)
{
    const QString invariant = brokenBy(plan, habit);
    bool isSmaller = true;
    while (isSmaller) {
        isSmaller = false;
        for (std::size_t place = plan.steps.size(); place-- > 0;) {
            SimulationPlan less = plan;
            less.steps.erase(less.steps.begin() + static_cast<std::ptrdiff_t>(place));
            if (brokenBy(less, habit) != invariant)
                continue;
            plan = less;
            isSmaller = true;
        }
    }
    return plan;
}

QString describeFailure(const SimulationPlan& plan, const EngineHabit& habit)
{
    const SimulationRecord record = Simulation(plan, habit).run();
    QStringList lines{describe(plan)};
    for (const QString& happened : record.trace)
        lines.append(u"  "_s + happened);
    for (const QString& problem : record.problems)
        lines.append(problem);
    return lines.join(u'\n');
}

} // namespace winnow::tests

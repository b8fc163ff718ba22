#include "tests/engine/sync/shrinking.h"
#include "tests/engine/sync/simulation.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// Many small worlds with everything that can go wrong: all of them settle, and nothing is lost, done twice
/// or overwritten in silence. WINNOW_SIMULATION_SEEDS says how many (10000 and more for a long run),
/// WINNOW_SIMULATION_SEED plays one alone.
class ConvergenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySeedSettles();
    void oneSeedDecidesEverything();
};

void ConvergenceTest::everySeedSettles()
{
#if defined(__SANITIZE_ADDRESS__)
    constexpr int usualSeeds = 60; // each takes several times as long
#else
    constexpr int usualSeeds = 1'000;
#endif
    bool isGiven = false;
    const int wanted = qEnvironmentVariableIntValue("WINNOW_SIMULATION_SEEDS", &isGiven);
    const int single = qEnvironmentVariableIntValue("WINNOW_SIMULATION_SEED");
    const int first = single > 0 ? single : 1;
    const int last = single > 0 ? single : (isGiven ? wanted : usualSeeds);
    qint64 kills = 0;
    qint64 faults = 0;
    qint64 answers = 0;
    qint64 races = 0;
    int broken = 0;
    QElapsedTimer timer;
    timer.start();
    for (int seed = first; seed <= last; ++seed) {
        const auto plan = simulationPlanOf(static_cast<std::uint64_t>(seed));
        const SimulationRecord record = Simulation(plan, {}).run();
        kills += record.kills;
        faults += record.faults;
        answers += record.answers;
        races += record.races;
        constexpr int shownInFull = 3;
        if (record.isBroken() && ++broken <= shownInFull)
            qWarning("%s", qPrintable(describeFailure(shrink(plan, {}), {})));
    }
    qInfo("%d seeds: %lld kills, %lld faults, %lld races, %lld answers, %d broken (%lld s)", last - first + 1,
        kills, faults, races, answers, broken, timer.elapsed() / 1'000);
    QCOMPARE(broken, 0);
    QVERIFY(single > 0 || (kills > 0 && faults > 0 && races > 0 && answers > 0));
}

void ConvergenceTest::oneSeedDecidesEverything()
{
    for (const std::uint64_t seed : {3U, 7U, 40U}) {
        const auto plan = simulationPlanOf(seed);
        const SimulationRecord once = Simulation(plan, {}).run();
        const SimulationRecord again = Simulation(plan, {}).run();
        QCOMPARE(once.trace, again.trace);
        QVERIFY(!once.trace.empty());
    }
    QVERIFY(describe(simulationPlanOf(3)) != describe(simulationPlanOf(7)));
}

WINNOW_TEST(ConvergenceTest)
#include "convergence_test.moc"

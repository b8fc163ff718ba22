#include "tests/engine/sync/simulation.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// The simulation is worth something only when it finds engines out that do wrong, each by one thing.
class BrokenEnginesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFoundOut_data();
    void isFoundOut();
};

void BrokenEnginesTest::isFoundOut_data()
{
    QTest::addColumn<int>("place");
    const auto engines = brokenEngines();
    for (std::size_t place = 0; place < engines.size(); ++place)
        QTest::newRow(qPrintable(engines[place].name)) << static_cast<int>(place);
}

void BrokenEnginesTest::isFoundOut()
{
    QFETCH(const int, place);
    const EngineHabit habit = brokenEngines().at(static_cast<std::size_t>(place));
    constexpr std::uint64_t mostSeeds = 1'000;
    for (std::uint64_t seed = 1; seed <= mostSeeds; ++seed) {
        const auto plan = simulationPlanOf(seed);
        const SimulationRecord record = Simulation(plan, habit).run();
        if (!record.isBroken())
            continue;
        qInfo("seed %d: %s", static_cast<int>(seed), qPrintable(record.problems.front()));
        // It is the engine's fault and not the seed's.
        const SimulationRecord honest = Simulation(plan, {}).run();
        QVERIFY2(!honest.isBroken(), honest.isBroken() ? qPrintable(honest.problems.front()) : "");
        return;
    }
    QFAIL("nobody has noticed");
}

WINNOW_TEST(BrokenEnginesTest)
#include "brokenengines_test.moc"

#include "tests/crash/watchedrun.h"

#include "engine/store/statement.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"
#include "tests/support/faultvfs.h"
#include "tests/support/manualclock.h"

#include <memory>
#include <mutex>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Result;

namespace {

Result<void> stopWaitingForTheDisk(engine::Workspace& workspace)
{
    const auto set
        = workspace
              .submit([](const engine::ReviewContext& context) -> Result<engine::Changes> {
                  const auto done
                      = engine::Statement(context.stores.database(), u"PRAGMA synchronous = NORMAL"_s).run();
                  return done ? Result<engine::Changes>(engine::Changes{}) : engine::fail(done);
              })
              .result();
    return set ? Result<void>() : engine::fail(set);
}

Result<void> runSteps(const QString& path, const CanonicalScript& script, Promise promise,
    engine::Durability durability, const ScriptRunner::Acknowledge& acknowledge)
{
    const ManualClock clock;
    const auto workspace = engine::Workspace::open(path, engine::OpenMode::ReadWrite, clock);
    if (!workspace)
        return engine::fail(workspace);
    if (durability == engine::Durability::Staged) {
        if (const auto set = stopWaitingForTheDisk(**workspace); !set)
            return set;
    }
    ScriptRunner runner(**workspace, promise, acknowledge);
    for (const CanonicalScript::Step& step : script.steps) {
        if (const auto done = step(runner); !done)
            return done;
    }
    return {};
}

} // namespace

std::vector<Acknowledgement> WatchedRun::acknowledgedAt(const DiskMoment& moment) const
{
    return {acknowledged.begin(), acknowledged.begin() + static_cast<std::ptrdiff_t>(moment.acknowledged)};
}

Result<WatchedRun> watchScript(
    const QString& path, const CanonicalScript& script, Promise promise, engine::Durability durability)
{
    WatchedRun run;
    std::mutex mutex; // the writer's operations, the script's acknowledgements
    const auto record = std::make_shared<PowerRecord>();
    FaultVfs vfs;
    vfs.setRecord(record);
    vfs.arm({});
    vfs.observe([&](qint64 operation, FileOperation) {
        const std::lock_guard lock(mutex);
        run.moments.push_back({operation, record->state(), run.acknowledged.size()});
    });
    const auto done = runSteps(path, script, promise, durability, [&](const Acknowledgement& each) {
        const std::lock_guard lock(mutex);
        run.acknowledged.push_back(each);
    });
    if (!done)
        return engine::fail(done);
    run.moments.push_back({vfs.operations() + 1, record->state(), run.acknowledged.size()});
    return run;
}

} // namespace winnow::tests

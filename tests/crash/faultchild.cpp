// faultchild WORKSPACE SCRIPT NTH exit|tear after|before
//
// Carries out a canonical script and prints an acknowledgement for each step that is saved. Ends with exit
// code 137 at the NTH operation on files ("tear": halfway through it, if it writes), with 0 when there are
// fewer.
#include "engine/base/clock.h"
#include "engine/workspace/workspace.h"
#include "tests/crash/canonicalscript.h"
#include "tests/support/faultvfs.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

using namespace winnow;

int fail(const engine::Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.message));
    return 1;
}

void acknowledge(const tests::Acknowledgement& acknowledgement)
{
    const QByteArray line = tests::toLine(acknowledgement);
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

int runScript(const QString& path, const tests::CanonicalScript& script, tests::Promise promise)
{
    const engine::SystemClock clock;
    const auto workspace = engine::Workspace::open(path, engine::OpenMode::ReadWrite, clock);
    if (!workspace)
        return fail(workspace.error());
    tests::ScriptRunner runner(**workspace, promise, acknowledge);
    for (const tests::CanonicalScript::Step& step : script.steps) {
        if (const auto done = step(runner); !done)
            return fail(done.error());
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 6)
        return 2;
    tests::FaultVfs vfs;
    tests::FaultPlan plan;
    plan.nth = words.at(3).toLongLong();
    plan.fault = words.at(4) == QLatin1String("tear") ? tests::Fault::ExitMidWrite : tests::Fault::Exit;
    vfs.arm(plan);
    return runScript(words.at(1), tests::canonicalScript(words.at(2)),
        words.at(5) == QLatin1String("before") ? tests::Promise::BeforeCommit : tests::Promise::AfterCommit);
}

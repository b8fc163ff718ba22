#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/measurement.h"
#include "app/cli/report.h"
#include "engine/review/queue.h"
#include "engine/workspace/workspace.h"

#include <QElapsedTimer>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace winnow::app {

/// A workspace with a large session: one that was made before, or made up now.
struct BenchSession {
    QTemporaryDir folder;
    QString path;

    std::unique_ptr<engine::Workspace> workspace;
    engine::SessionId session;
};

constexpr qint64 defaultBenchClusters = 100'000;

/// The workspace that is named, with its first session, else one that is made up now with --clusters
/// clusters. Answers that are measured go into the file; whoever names one has made it for this.
Attempt<std::unique_ptr<BenchSession>> benchSession(
    const Arguments& arguments, const Environment& environment);
/// Opens the workspace at the session's path.
Attempt<void> openBench(BenchSession& bench, const Environment& environment);

/// The open items of a session, the least certain first.
engine::QueueQuery openItems(engine::SessionId session);

Measurement peakMemoryNow();

/// The milliseconds that a call takes; its failure when it fails.
template <typename Call>
Attempt<double> timed(const Call& call)
{
    QElapsedTimer timer;
    timer.start();
    const auto done = call();
    if (!done)
        return tl::unexpected(done.error());
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace winnow::app

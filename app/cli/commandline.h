#pragma once

#include "app/cli/report.h"
#include "app/cli/terminalprogress.h"
#include "engine/base/clock.h"

#include <QStringList>

#include <functional>

class QIODevice;

namespace winnow::app {

/// Where a run prints: results on `output`, everything else on `errors`.
struct Console {
    QIODevice& output;
    QIODevice& errors;
    ProgressLine progress = ProgressLine::Hidden;
};

/// Runs `winnow-cli` with these words (without the program's own name) and prints what it has to say. Long
/// work asks `isCancelled`, from any thread, whether to stop.
ExitCode runCommandLine(const QStringList& words, const Console& console, const engine::Clock& clock,
    const std::function<bool()>& isCancelled);

} // namespace winnow::app

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/report.h"

#include <QString>

#include <optional>
#include <vector>

class QTemporaryDir;

namespace winnow::app {

/// A table to match and, where it is known, the right answer.
struct BenchInput {
    QString label;
    QString path;
    std::optional<QString> truthPath;
};

/// The files of the command line, each with its truth where "FILE:TRUTH" names it; without files a made-up
/// table of
/// --rows persons in `folder`.
Attempt<std::vector<BenchInput>> benchInputs(const Arguments& arguments, const QTemporaryDir& folder);

} // namespace winnow::app

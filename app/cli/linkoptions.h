#pragma once

#include "app/cli/arguments.h"
#include "app/cli/report.h"
#include "engine/workspace/matchdataset.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::app {

/// What a command line says about sources that hold no entity twice.
struct SourceChoice {
    engine::UniqueTables uniqueTables = engine::UniqueTables::None;
    std::optional<QString>
        sourceColumn; ///< of a single table, when none of its sources holds an entity twice

    bool operator==(const SourceChoice&) const = default;
};

/// The options --one-to-one, --unique-tables, --source-column and --unique-sources.
std::vector<Option> sourceOptions();
/// Reads them for so many files with these columns; a Usage failure for what does not fit together.
Attempt<SourceChoice> chooseSources(
    const Arguments& arguments, qsizetype fileCount, const std::vector<QString>& columns);

} // namespace winnow::app

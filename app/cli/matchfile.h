#pragma once

#include "app/cli/columnchoice.h"
#include "app/cli/linkoptions.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/records/tableformat.h"
#include "engine/workspace/importtable.h"
#include "engine/workspace/matchdataset.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::app {

/// A file, or two that are to be linked, and how they are to be matched.
struct MatchFileRequest {
    QString path;
    QString name; ///< of the session; empty: the file's name without its ending
    engine::FormatOverrides format; ///< of both files
    ColumnChoice columns;
    int threads = 2;
    std::optional<QString> linkedPath = std::nullopt; ///< the second file
    SourceChoice sources = {};
    std::optional<engine::MatchModel> model = std::nullopt; ///< to match by instead of learning
    std::optional<engine::LearnedModel> learned = std::nullopt; ///< what answers have taught beside it
};

struct MatchFileOutcome {
    engine::ImportOutcome import;
    engine::MatchOutcome match;
    QString sessionName;
    std::vector<engine::StageTime> stages; ///< the import first, then those of the match
};

/// Imports a file and matches its records, or links two: the whole way from a table to a session. When
/// matching fails the imported table stays, whole, and no session is made.
engine::Result<MatchFileOutcome> matchFile(
    engine::Workspace& workspace, const MatchFileRequest& request, engine::Progress& progress);

} // namespace winnow::app

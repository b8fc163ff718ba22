#pragma once

#include "app/cli/columnchoice.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/records/tableformat.h"
#include "engine/workspace/importtable.h"
#include "engine/workspace/matchdataset.h"

#include <QString>

#include <vector>

namespace winnow::app {

/// A file and how it is to be matched.
struct MatchFileRequest {
    QString path;
    QString name; ///< of the session; empty: the file's name without its ending
    engine::FormatOverrides format;
    ColumnChoice columns;
    int threads = 2;
};

struct MatchFileOutcome {
    engine::ImportOutcome import;
    engine::MatchOutcome match;
    QString sessionName;
    std::vector<engine::StageTime> stages; ///< the import first, then those of the match
};

/// Imports a file and matches its records: the whole way from a table to a session. When matching fails the
/// imported table stays, whole, and no session is made.
engine::Result<MatchFileOutcome> matchFile(
    engine::Workspace& workspace, const MatchFileRequest& request, engine::Progress& progress);

} // namespace winnow::app

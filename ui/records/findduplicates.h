#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/workspace/importtable.h"
#include "engine/workspace/matchdataset.h"

#include <QString>

#include <vector>

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

/// A session made from a file.
struct FoundDuplicates {
    engine::SessionId session;
    qint64 clusters = 0;
    qint64 problemCount = 0; ///< of the file's rows
    std::vector<engine::RowProblem> problems; ///< the first of them
    std::vector<QString> notices;
};

/// Imports a file and matches its rows, as one task; blocks. The session's name is the import's.
engine::Result<FoundDuplicates> findDuplicates(
    engine::Workspace& workspace, const engine::ImportRequest& request, engine::Progress& progress);

} // namespace winnow::ui

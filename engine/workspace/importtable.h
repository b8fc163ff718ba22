#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/record.h"
#include "engine/model/session.h"
#include "engine/records/tableformat.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class Workspace;

struct ImportRequest {
    QString path;
    QString name; ///< empty: the file's name without its ending
    FormatOverrides format;
    std::optional<Schema> schema; ///< names, types and roles corrected by the person; none: as profiled
    std::optional<QString> idColumn; ///< NotFound when there is no such column
};

struct ImportOutcome {
    Dataset dataset;
    std::vector<RowProblem> problems; ///< the first 10,000; dataset.problemCount counts all
    double seconds = 0;
};

/// Streams the file into the workspace; blocks, so call it from a worker thread. Either the whole dataset is
/// there afterwards or nothing of it: it becomes visible in one last transaction, and leftovers of a killed
/// import are swept at the next open.
Result<ImportOutcome> importTable(Workspace& workspace, const ImportRequest& request, Progress& progress);

} // namespace winnow::engine

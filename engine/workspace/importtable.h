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

/// A file with a table, and how it is to be read where that is not found out.
struct TableFile {
    QString path;
    FormatOverrides format;
};

struct ImportRequest {
    QString path;
    QString name; ///< empty: the file's name without its ending, of two files both
    FormatOverrides format;
    std::optional<Schema> schema; ///< names, types and roles corrected by the person; none: as profiled
    std::optional<QString> idColumn; ///< NotFound when there is no such column
    /// Its rows follow those of the first file in the same dataset, as a part of their own; columns of the
    /// same name are one column (engine/records/columnunion.h).
    std::optional<TableFile> linked = std::nullopt;
    /// Its rows are added to this dataset, as a part of their own, and no dataset is made; name, schema, id
    /// column and linked file do not count then. Sessions take the part in by growSession().
    std::optional<DatasetId> addTo = std::nullopt;
};

struct ImportOutcome {
    Dataset dataset; ///< that was made, or added to
    std::vector<RowProblem> problems; ///< the first 10,000; dataset.problemCount counts all
    double seconds = 0;
    std::vector<QString> notices
        = {}; ///< sentences on columns of an added file, and on what went wrong beside it
};

/// Streams the file, or both, into the workspace; blocks, so call it from a worker thread. Either the whole
/// dataset is there afterwards or nothing of it: it becomes visible in one last transaction, and leftovers of
/// a killed import are swept at the next open. InvalidInput when a file to add has no rows, or when two files
/// have no column in common or one of them has no rows.
Result<ImportOutcome> importTable(Workspace& workspace, const ImportRequest& request, Progress& progress);

} // namespace winnow::engine

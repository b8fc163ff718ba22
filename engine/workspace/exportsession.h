#pragma once

#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"

#include <QString>

#include <vector>

namespace winnow::engine {

class Workspace;

enum class ExportContent {
    Clusters, ///< every record with its cluster: cluster_id,record_id,table,confidence,decision, then its
              ///< columns
    Entities, ///< one canonical record per cluster
    Decisions, ///< the operations, one JSON object per line
    Training, ///< answered pairs for other matchers to learn from, as a rule with their records
    Labels, ///< the same, as a rule by their ids
};

/// Of answered pairs there are Csv (by their ids) and Json (with their records); of the rest what is said
/// above.
enum class ExportFormat { Csv, Jsonl, Json };

enum class ExportSafety {
    Spreadsheet, ///< cells that a spreadsheet would run as a formula get a leading '
    Exact, ///< bytes as they were imported, for machines
};

struct ExportRequest {
    SessionId session;
    ExportContent content = ExportContent::Clusters;
    ExportFormat format = ExportFormat::Csv;
    ExportSafety safety = ExportSafety::Exact;
    QString path;
};

struct ExportOutcome {
    qint64 rows = 0; ///< written, without the header
    std::vector<QString> notices = {}; ///< a sentence each: what is not in the file
};

/// Blocks, so call it from a worker thread. The target is the whole old file or the whole new one.
/// NotSupported for a content that does not exist in that format.
Result<ExportOutcome> exportSession(
    const Workspace& workspace, const ExportRequest& request, Progress& progress);

} // namespace winnow::engine

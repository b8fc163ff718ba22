#pragma once

#include "engine/base/result.h"
#include "engine/model/record.h"
#include "engine/records/detection.h"
#include "engine/records/tablereader.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// The beginning of a file as it will be imported, for the person to check.
struct TablePreview {
    DetectedFormat detected;
    std::vector<QString> columns;
    std::vector<Record> rows; ///< at most as many as were asked for; ids are not set
    RowProblems problems; ///< of the rows that were read
    qint64 fileBytes = 0;
    ReadState state = ReadState::Finished; ///< MoreRows when the file goes on after the preview
};

/// Reads the first `rowLimit` rows of a file. Fails as TableReader does.
Result<TablePreview> previewTable(
    const QString& path, const FormatOverrides& overrides = {}, int rowLimit = 100);

} // namespace winnow::engine

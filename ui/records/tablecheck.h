#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/profile.h"
#include "engine/model/schema.h"
#include "engine/records/preview.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::ui {

/// A file as it would be imported, with what its columns look like.
struct CheckedTable {
    engine::TablePreview preview; ///< the first 100 rows
    qint64 rowsRead = 0; ///< from which the columns were judged
    std::vector<engine::ColumnProfile> profiles; ///< one per column
    engine::Schema schema; ///< with the suggested types and roles
    std::optional<int>
        idColumn; ///< a column with another value in every row that nothing else can be done with
};

/// Reads the beginning of a file, enough to judge its columns; blocks.
engine::Result<CheckedTable> checkTable(
    const QString& path, const engine::FormatOverrides& overrides, engine::Progress& progress);

} // namespace winnow::ui

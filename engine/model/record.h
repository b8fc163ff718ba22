#pragma once

#include "engine/base/id.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// One row of a dataset as a reviewer sees it.
struct Record {
    RecordId id;
    qint64 rowNumber = 0; ///< 1 for the first data row of its file
    qint64 line = 0; ///< the line of the file where the row starts, 1 for the first
    std::vector<QString> values; ///< one per field of the schema
    std::vector<QString> surplus; ///< cells beyond the header of a ragged row

    bool operator==(const Record&) const = default;
};

/// Something odd in an imported file that the person should know of; the row was still kept as far as it
/// could be.
struct RowProblem {
    qint64 line = 0; ///< where it begins, 1 for the first line of the file
    QString message;

    bool operator==(const RowProblem&) const = default;
};

} // namespace winnow::engine

#pragma once

#include "engine/base/result.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace winnow::engine {

struct ExportSource;

/// Which rows of a session's table are one entity, as a truth file says.
struct SessionTruth {
    std::vector<std::uint32_t> groupOfRow; ///< a number per row, the same for rows of one entity
    std::vector<QString> warnings; ///< one sentence each: ids that only one side knows or that are not unique
};

/// Reads a truth file (engine/records/truthfile.h); ids are those of the session's id column, else row
/// numbers. Records that it does not name stand alone. InvalidInput when it names no record of the session.
Result<SessionTruth> readSessionTruth(const ExportSource& source, const QString& path);

} // namespace winnow::engine

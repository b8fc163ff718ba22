#pragma once

#include "engine/records/rowproblems.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// The names of columns, and what had to be changed about them.
struct HeaderNames {
    std::vector<QString> names;
    RowProblems problems; ///< all at the header's line
};

/// Makes every name distinct and non-empty: "column_3" for an empty third one, "name_2" for the second "name"
/// (or the next number that is free). Spaces around a name are left out.
HeaderNames distinctHeaderNames(const std::vector<QString>& cells, qint64 line);
/// "column_1" to "column_<count>", for files without a header row.
std::vector<QString> numberedColumnNames(size_t count);

} // namespace winnow::engine

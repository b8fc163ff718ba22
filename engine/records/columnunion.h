#pragma once

#include "engine/records/rowbatch.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace winnow::engine {

/// The columns of two tables as those of one: columns with the same name are one column. Names are the same
/// when they are equal, or else when they differ only in case and outer spaces.
struct ColumnUnion {
    std::vector<QString> columns; ///< those of the left table, then those that only the right one has
    std::vector<std::size_t> left; ///< by column of the left table: its place in `columns`
    std::vector<std::size_t> right; ///< by column of the right table
    std::vector<bool> isShared; ///< by place in `columns`: whether both tables have it

    [[nodiscard]] bool isAnyShared() const;
    bool operator==(const ColumnUnion&) const = default;
};

ColumnUnion uniteColumns(const std::vector<QString>& left, const std::vector<QString>& right);

/// The rows of one of the tables with their cells at `places` among `columns` columns: blank where the table
/// has none, surplus cells of ragged rows behind the last. The batch must have at least as many cells per row
/// as there are places.
RowBatch withUnitedColumns(
    const RowBatch& batch, const std::vector<std::size_t>& places, std::size_t columns);

} // namespace winnow::engine

#pragma once

#include "engine/base/result.h"
#include "engine/records/tablereader.h"

#include <QString>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace winnow::engine {

/// A row of a small table that is read for what a few of its columns say.
struct TableRow {
    qint64 line = 0; ///< where it starts in its file
    const std::vector<std::string_view>& cells; ///< at least one per column

    /// Without the spaces around it; empty for no place.
    [[nodiscard]] QString text(std::optional<size_t> place) const;
};

/// The place of the column with this name, in any case and with spaces around it.
std::optional<size_t> placeOfColumn(const std::vector<QString>& columns, const QString& name);

/// All rows in file order. Fails as the reader does, or as soon as `visit` does.
Result<void> forEachRow(TableReader& reader, const std::function<Result<void>(const TableRow&)>& visit);

} // namespace winnow::engine

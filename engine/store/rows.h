#pragma once

#include "engine/base/result.h"
#include "engine/store/statement.h"

#include <optional>
#include <utility>
#include <vector>

namespace winnow::engine {

/// All rows of a bound statement; `read` turns the current row into a Result<T>.
template <typename T, typename Read>
Result<std::vector<T>> readRows(Statement& statement, const Read& read)
{
    std::vector<T> rows;
    auto row = statement.step();
    for (; row && *row; row = statement.step()) {
        Result<T> value = read(statement);
        if (!value)
            return fail(value);
        rows.push_back(std::move(*value));
    }
    if (!row)
        return fail(row);
    return rows;
}

/// The first row of a bound statement, none when there is no row.
template <typename T, typename Read>
Result<std::optional<T>> readRow(Statement& statement, const Read& read)
{
    const auto row = statement.step();
    if (!row)
        return fail(row);
    if (!*row)
        return std::optional<T>();
    Result<T> value = read(statement);
    if (!value)
        return fail(value);
    return std::optional<T>(std::move(*value));
}

} // namespace winnow::engine

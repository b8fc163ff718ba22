#pragma once

#include "engine/base/id.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace winnow::engine {

/// A run of consecutive record ids.
struct RecordRun {
    RecordId first;
    qint64 count = 0;

    bool operator==(const RecordRun&) const = default;
};

/// The rows of a table, 0 for its first record, and the ids of their records. A table that has grown since it
/// was imported has records of others between its own. A few bytes per run, so it is passed by value.
class RecordRows {
public:
    RecordRows() = default;
    /// Runs ascend and do not overlap; those that touch become one.
    explicit RecordRows(const std::vector<RecordRun>& runs);

    [[nodiscard]] const std::vector<RecordRun>& runs() const { return m_runs; }

    [[nodiscard]] std::size_t count() const { return m_count; }

    /// `row` is below count().
    [[nodiscard]] RecordId recordOf(std::size_t row) const;
    /// Nothing for a record of another table.
    [[nodiscard]] std::optional<std::uint32_t> rowOf(RecordId record) const;

    bool operator==(const RecordRows&) const = default;

private:
    std::vector<RecordRun> m_runs;
    std::vector<std::size_t> m_firstRow; ///< by run
    std::size_t m_count = 0;
};

} // namespace winnow::engine

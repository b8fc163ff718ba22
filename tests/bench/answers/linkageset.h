#pragma once

#include "engine/base/result.h"
#include "engine/matching/matcher.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace winnow::bench {

/// A table, or two that are linked, with the right answer.
struct LinkageSet {
    engine::MatchTable table;
    engine::Schema schema; ///< what the engine suggests, or the fields asked for
    std::optional<engine::RowIndex> secondTableStart;
    std::vector<std::uint32_t> truth; ///< by row: the number of its entity
};

/// Reads records.csv and truth.csv of a folder, or left.csv, right.csv and truth.csv: then one table after
/// the other, with the columns that both have. The column "id" is not compared. `fields` are those to be
/// compared; when empty the choice is left to the engine.
engine::Result<LinkageSet> readLinkageSet(const QString& folder, const QStringList& fields);

} // namespace winnow::bench

#pragma once

#include "engine/matching/matchtable.h"
#include "engine/model/schema.h"

#include <QString>

#include <span>
#include <vector>

namespace winnow::engine {

/// What a column's values look like and what the engine suggests to do with it. Judged from the values alone,
/// never from the column's name.
struct ColumnProfile {
    FieldType type = FieldType::Text;
    FieldRole role = FieldRole::Compare;
    double blankShare = 0; ///< of all rows, in [0, 1]
    qint64 distinctValues = 0; ///< without blank
    std::vector<QString> samples; ///< up to five values as they stand in the file, the most frequent first
    QString notice; ///< a sentence on why the column is not compared; empty otherwise

    bool operator==(const ColumnProfile&) const = default;
};

/// One profile per column.
std::vector<ColumnProfile> profileColumns(const MatchTable& table);
/// The same of tables that are linked: `whole` has the rows of all `parts`. A column is not compared either
/// when one of the tables has nearly no values in it or numbers its rows with it.
std::vector<ColumnProfile> profileLinkedColumns(const MatchTable& whole, std::span<const MatchTable> parts);

/// The schema with the types and roles that the profiles suggest.
Schema withProfile(Schema schema, const std::vector<ColumnProfile>& profiles);

} // namespace winnow::engine

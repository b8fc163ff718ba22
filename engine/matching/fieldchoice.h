#pragma once

#include "engine/matching/matchtable.h"

#include <QString>

namespace winnow::engine {

/// What speaks against comparing a column.
enum class FieldDoubt { None, Blank, Constant, RowKey };

/// Whether a column helps to tell which rows are one entity, and if not, why.
struct FieldChoice {
    FieldRole role = FieldRole::Compare;
    FieldDoubt doubt = FieldDoubt::None;
    QString notice; ///< a sentence when the column is not compared
};

/// Judged from the values alone: a column that is nearly blank, nearly constant or numbers the rows is not
/// compared.
FieldChoice chooseField(const MatchTable& table, const MatchColumn& column, FieldType type);

} // namespace winnow::engine

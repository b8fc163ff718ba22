#pragma once

#include "engine/model/schema.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// The databases for which SQL is written: Splink takes conditions in the language of the one it runs on.
enum class SqlDialect { DuckDb, Spark };

/// A name that needs no quotes where it stands for a column: small letters, digits and underscores, one per
/// name, all different. "Site name" becomes "site_name".
std::vector<QString> sqlNames(const std::vector<QString>& names);

/// A name in the quotes of the dialect.
QString quotedName(const QString& name, SqlDialect dialect);

/// For each level of a kind of column, from 0 on, the SQL condition by which Splink tells it, when the levels
/// above it have been tried before: level 0 is "blank on either side", level 1 is "ELSE". `column` is a name
/// of sqlNames(), of which Splink makes `column`_l and `column`_r. Kinds of columns without an equivalent get
/// the nearest one that both databases have; see comparisonNote().
std::vector<QString> levelConditions(FieldType type, const QString& column, SqlDialect dialect);

/// What the columns of this kind must hold for levelConditions(), as an SQL expression over `source` that
/// makes it, NULL for blank: text in the form in which Winnow compares it as nearly as SQL can.
QString preparedColumn(FieldType type, const QString& source, SqlDialect dialect);

/// How levelConditions() differs from what Winnow compares by, in a sentence; empty when it does not.
QString comparisonNote(FieldType type);

} // namespace winnow::engine

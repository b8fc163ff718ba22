#pragma once

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/report.h"
#include "engine/model/schema.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::app {

/// A column that is to be compared, with its type where the person says it.
struct ComparedColumn {
    QString name;
    std::optional<engine::FieldType> type;

    bool operator==(const ComparedColumn&) const = default;
};

/// What a command line says about the columns of a table; the rest is as profiled.
struct ColumnChoice {
    std::optional<QString> idColumn;
    std::vector<ComparedColumn> compared; ///< none: as profiled; otherwise the others are only shown
    std::vector<QString> ignored;

    bool operator==(const ColumnChoice&) const = default;
};

/// The options --id-column, --compare and --ignore.
std::vector<Option> columnOptions();
/// Reads them for a table with these columns; the Usage failure for a column that is not there lists those
/// that are.
Attempt<ColumnChoice> chooseColumns(const Arguments& arguments, const std::vector<QString>& columns);

/// The schema with the roles and types that were chosen.
engine::Schema withChoice(engine::Schema schema, const ColumnChoice& choice);

} // namespace winnow::app

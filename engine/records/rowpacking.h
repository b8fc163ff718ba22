#pragma once

#include "engine/records/rowscanner.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace winnow::engine {

/// Appends a row as a packed record, with empty cells up to `columns`.
void packRow(const ScannedRow& row, size_t columns, QByteArray& arena);
/// The texts of a row's cells.
std::vector<QString> cellTexts(const ScannedRow& row);

} // namespace winnow::engine

#pragma once

class QTableView;

namespace winnow::ui {

/// Makes the columns wide enough for the first rows, as far as one leaves room for the others. Only the first
/// columns, because a table may have thousands.
void fitColumns(QTableView& table);

} // namespace winnow::ui

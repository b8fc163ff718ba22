#include "ui/common/columnfit.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace winnow::ui {

void fitColumns(QTableView& table)
{
    constexpr int widest = 240;
    constexpr int fitted = 40;
    table.horizontalHeader()->setMaximumSectionSize(widest);
    table.horizontalHeader()->setResizeContentsPrecision(fitted);
    for (int column = 0; column < std::min(fitted, table.model()->columnCount()); ++column)
        table.resizeColumnToContents(column);
    table.horizontalHeader()->setMaximumSectionSize(-1);
}

} // namespace winnow::ui

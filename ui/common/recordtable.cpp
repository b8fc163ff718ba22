#include "ui/common/recordtable.h"

#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QPainter>

namespace winnow::ui {

void RecordTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    const int right = horizontalHeader()->length() - horizontalHeader()->offset();
    if (right >= viewport()->width())
        return;
    QPainter painter(viewport());
    const QColor line = Theme::of(this).colour(ColorRole::Line);
    for (int row = 0; row < verticalHeader()->count(); ++row) {
        const QRect gap(right, rowViewportPosition(row), viewport()->width() - right, rowHeight(row));
        paintSeparator(painter, QStyle::visualRect(layoutDirection(), viewport()->rect(), gap), line);
    }
}

} // namespace winnow::ui

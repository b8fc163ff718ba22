#include "ui/common/confidencebar.h"

#include <QPainter>

#include <algorithm>

namespace winnow::ui {

void paintConfidenceBar(QPainter& painter, const QRectF& area, double confidence,
    Qt::LayoutDirection direction, const Theme& theme)
{
    const double radius = area.height() / 2;
    QRectF filled = area;
    filled.setWidth(area.width() * std::clamp(confidence, 0.0, 1.0));
    if (direction == Qt::RightToLeft)
        filled.moveRight(area.right());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(ColorRole::Line));
    painter.drawRoundedRect(area, radius, radius);
    painter.setBrush(theme.colour(ColorRole::Accent));
    painter.drawRoundedRect(filled, radius, radius);
    painter.restore();
}

} // namespace winnow::ui

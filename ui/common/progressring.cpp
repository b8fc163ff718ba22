#include "ui/common/progressring.h"

#include "ui/common/metrics.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace winnow::ui {

int shownPercent(double share)
{
    const int rounded = static_cast<int>(std::lround(share * 100));
    if (share <= 0 || share >= 1)
        return share <= 0 ? 0 : 100;
    return std::clamp(rounded, 1, 99);
}

void paintProgressRing(QPainter& painter, const QRectF& square, double share, const Theme& theme)
{
    constexpr double width = 3;
    const QRectF ring = square.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(ColorRole::Line), width));
    painter.drawEllipse(ring);
    painter.setPen(QPen(theme.colour(ColorRole::Accent), width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -static_cast<int>(std::clamp(share, 0.0, 1.0) * 360 * 16));
    painter.setPen(theme.colour(ColorRole::Muted));
    painter.setFont(headingFont(smallFont(smallFont(painter.font()))));
    painter.drawText(square, Qt::AlignCenter, QLocale().toString(shownPercent(share)) + QLocale().percent());
    painter.restore();
}

} // namespace winnow::ui

#pragma once

#include "ui/common/theme.h"

#include <QRectF>

class QPainter;

namespace winnow::ui {

/// The height in which delegates paint a confidence bar.
inline constexpr int confidenceBarHeight = 3;

/// Paints a thin bar filled from the reading side by `confidence` in [0, 1].
void paintConfidenceBar(QPainter& painter, const QRectF& area, double confidence,
    Qt::LayoutDirection direction, const Theme& theme);

} // namespace winnow::ui

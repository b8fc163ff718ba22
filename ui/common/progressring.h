#pragma once

#include "ui/common/theme.h"

#include <QRectF>

class QPainter;

namespace winnow::ui {

/// Paints a ring filled clockwise from the top by `share` in [0, 1], with the share in per cent inside.
void paintProgressRing(QPainter& painter, const QRectF& square, double share, const Theme& theme);

/// Per cent for people: 100 only when all is done, 0 only when nothing is.
int shownPercent(double share);

} // namespace winnow::ui

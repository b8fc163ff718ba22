#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QRectF>
#include <QString>

class QPainter;

namespace winnow::ui {

/// The steps of empty space, in device-independent pixels; space does the grouping.
struct Space {
    static constexpr int tiny = 4;
    static constexpr int small = 8;
    static constexpr int medium = 12;
    static constexpr int large = 16;
    static constexpr int page = 22;
};

/// Corner radii, in device-independent pixels.
struct Radius {
    static constexpr int mark = 4;
    static constexpr int control = 6;
    static constexpr int card = 10;
};

/// Inter at the system's size where it is installed, else the system's font.
QFont applicationFont(const QFont& system);
/// +6 px, weight 600.
QFont titleFont(const QFont& base);
/// The same size, weight 600.
QFont headingFont(const QFont& base);
/// -1 px.
QFont smallFont(const QFont& base);
/// The system's fixed-pitch font at the base's size - 1 px: for keys.
QFont keyFont(const QFont& base);

/// Fills the lowest line of an area: a separator that is sharp with antialiasing too.
void paintSeparator(QPainter& painter, const QRect& area, const QColor& colour);

/// Draws a text right-aligned and vertically centred with all digits equally wide, so that columns of numbers
/// line up in fonts with proportional digits too.
void drawTabularNumber(QPainter& painter, const QRectF& rectangle, const QString& text);

} // namespace winnow::ui

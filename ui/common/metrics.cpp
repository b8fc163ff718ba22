#include "ui/common/metrics.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

QFont resized(QFont font, int pixels)
{
    font.setPixelSize(QFontInfo(font).pixelSize() + pixels);
    return font;
}

double digitWidth(const QFontMetricsF& metrics)
{
    double widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace

QFont applicationFont(const QFont& system)
{
    QFont font = system;
    if (QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamilies({u"Inter"_s, system.family()});
    return font;
}

QFont titleFont(const QFont& base)
{
    return headingFont(resized(base, 6));
}

QFont headingFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont& base)
{
    return resized(base, -1);
}

QFont keyFont(const QFont& base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(QFontInfo(base).pixelSize() - 2);
    return font;
}

void paintSeparator(QPainter& painter, const QRect& area, const QColor& colour)
{
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), colour);
}

void drawTabularNumber(QPainter& painter, const QRectF& rectangle, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const double cell = digitWidth(metrics);
    const double baseline = rectangle.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    double right = rectangle.right();
    for (auto character = text.crbegin(); character != text.crend(); ++character) {
        const double width = metrics.horizontalAdvance(*character);
        const double advance = character->isDigit() ? cell : width;
        painter.drawText(QPointF(right - (advance + width) / 2, baseline), QString(*character));
        right -= advance;
    }
}

} // namespace winnow::ui

#pragma once

#include <QProxyStyle>

namespace winnow::ui {

/// Draws stock widgets flat, with lines of one pixel, in the colours of the palette's theme. What is not
/// overridden is Qt's Fusion style.
class WinnowStyle : public QProxyStyle {
    Q_OBJECT

public:
    WinnowStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
        QStyleHintReturn* returnData) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
        const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
        const QWidget* widget) const override;

private:
    template <typename Option>
    void drawQuietly(
        ControlElement element, const Option& option, QPainter* painter, const QWidget* widget) const;
};

} // namespace winnow::ui

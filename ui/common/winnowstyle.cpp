#include "ui/common/winnowstyle.h"

#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

void drawField(QPainter& painter, const QStyleOption& option)
{
    const Theme theme = Theme::of(option.palette);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.colour(hasFocus ? ColorRole::Accent : ColorRole::Line));
    painter.setBrush(theme.colour(ColorRole::Raised));
    painter.drawRoundedRect(
        QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), Radius::control, Radius::control);
    painter.restore();
}

void drawChevron(QPainter& painter, const QPointF& centre, const QColor& colour)
{
    constexpr double half = 3.5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF corners[] = {
        centre + QPointF(-half, -half / 2), centre + QPointF(0, half / 2), centre + QPointF(half, -half / 2)};
    painter.drawPolyline(corners, 3);
    painter.restore();
}

/// Whether a header, or a table's corner, asks for the window's colour instead of the panel's.
bool standsOnTheWindow(const QWidget* widget)
{
    const auto* header = qobject_cast<const QHeaderView*>(widget);
    const QWidget* ground = header ? header->viewport() : widget;
    return ground && ground->backgroundRole() == QPalette::Window;
}

void drawHeaderSection(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    const Theme theme = Theme::of(option.palette);
    const auto* header = qobject_cast<const QHeaderView*>(widget);
    if (header && header->orientation() == Qt::Vertical)
        return painter.fillRect(option.rect, theme.colour(ColorRole::Window));
    painter.fillRect(
        option.rect, theme.colour(standsOnTheWindow(widget) ? ColorRole::Window : ColorRole::Panel));
    paintSeparator(painter, option.rect, theme.colour(ColorRole::Line));
}

void drawProgressGroove(QPainter& painter, const QStyleOption& option)
{
    const double radius = option.rect.height() / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::of(option.palette).colour(ColorRole::Line));
    painter.drawRoundedRect(option.rect, radius, radius);
    painter.restore();
}

void drawProgressContents(QPainter& painter, const QStyleOptionProgressBar& option)
{
    const double radius = option.rect.height() / 2.0;
    const double range = option.maximum - option.minimum;
    const double share = range <= 0 ? 1.0 : std::clamp((option.progress - option.minimum) / range, 0.0, 1.0);
    QRectF filled = option.rect;
    filled.setWidth(filled.width() * share);
    if (option.direction == Qt::RightToLeft)
        filled.moveRight(option.rect.right());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(
        Theme::of(option.palette).colour(range <= 0 ? ColorRole::AccentWeak : ColorRole::Accent));
    painter.drawRoundedRect(filled, radius, radius);
    painter.restore();
}

void drawScrollBar(
    const QStyle& style, QPainter& painter, const QStyleOptionSlider& option, const QWidget* widget)
{
    const Theme theme = Theme::of(option.palette);
    const QRect thumb
        = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool isHeld = option.state.testFlag(QStyle::State_MouseOver);
    QColor colour = theme.colour(ColorRole::Quiet);
    colour.setAlphaF(isHeld ? 0.8F : 0.45F);
    painter.save();
    painter.fillRect(option.rect, option.palette.color(QPalette::Window));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (option.minimum < option.maximum)
        painter.drawRoundedRect(QRectF(thumb).adjusted(2, 2, -2, -2), 3, 3);
    painter.restore();
}

} // namespace

WinnowStyle::WinnowStyle()
    : QProxyStyle(u"fusion"_s)
{
}

void WinnowStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        return drawField(*painter, *option);
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorArrowDown:
        return drawChevron(
            *painter, QRectF(option->rect).center(), Theme::of(option->palette).colour(ColorRole::Muted));
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, Theme::of(option->palette).colour(ColorRole::Window));
    case PE_FrameMenu:
        painter->save();
        painter->setPen(Theme::of(option->palette).colour(ColorRole::Line));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_FrameFocusRect: {
        painter->save();
        painter->setPen(Theme::of(option->palette).colour(ColorRole::Accent));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WinnowStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea)
        return drawHeaderSection(*painter, *option, widget);
    if (element == CE_ProgressBarGroove)
        return drawProgressGroove(*painter, *option);
    const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (element == CE_ProgressBarContents && progress)
        return drawProgressContents(*painter, *progress);
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (element == CE_ItemViewItem && item)
        return drawQuietly(element, *item, painter, widget);
    const auto* entry = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if ((element == CE_MenuItem || element == CE_MenuBarItem) && entry)
        return drawQuietly(element, *entry, painter, widget);
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// What is current is told by a quiet ground, not by the colour of the next likely act.
template <typename Option>
void WinnowStyle::drawQuietly(
    ControlElement element, const Option& option, QPainter* painter, const QWidget* widget) const
{
    Option quiet = option;
    const Theme theme = Theme::of(option.palette);
    if (!theme.isHighContrast()) {
        quiet.palette.setColor(QPalette::Highlight, theme.colour(ColorRole::Selection));
        quiet.palette.setColor(QPalette::HighlightedText, theme.colour(ColorRole::Text));
    }
    QProxyStyle::drawControl(element, &quiet, painter, widget);
}

void WinnowStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && bar)
        return drawScrollBar(*this, *painter, *bar, widget);
    if (control != CC_ComboBox)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    drawField(*painter, *option);
    const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
    const bool isEnabled = option->state.testFlag(State_Enabled);
    drawChevron(*painter, QRectF(arrow).center(),
        Theme::of(option->palette).colour(isEnabled ? ColorRole::Muted : ColorRole::Line));
}

int WinnowStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 11;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
        return 1;
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WinnowStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize WinnowStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    constexpr int fieldHeight = 30;
    if (type == CT_LineEdit || type == CT_ComboBox)
        return QSize(usual.width() + 2 * Space::tiny, std::max(usual.height(), fieldHeight));
    return usual;
}

QRect WinnowStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect usual = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? usual.adjusted(Space::tiny, 0, -Space::tiny, 0) : usual;
}

QRect WinnowStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    const QRect usual = QProxyStyle::subControlRect(control, option, part, widget);
    if (control != CC_ComboBox || part != SC_ComboBoxEditField)
        return usual;
    return option->direction == Qt::RightToLeft ? usual.adjusted(0, 0, -Space::tiny, 0)
                                                : usual.adjusted(Space::tiny, 0, 0, 0);
}

} // namespace winnow::ui

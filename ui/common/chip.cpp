#include "ui/common/chip.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace winnow::ui {

Chip::Chip(const QString& label, QWidget* parent)
    : QAbstractButton(parent)
    , m_label(label)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(label);
    setAccessibleName(label);
}

void Chip::setCount(qint64 count)
{
    setText(tr("%1 %2", "a filter and how many items it selects").arg(m_label, QLocale().toString(count)));
    setAccessibleName(text());
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(headingFont(smallFont(font())));
    return {metrics.horizontalAdvance(text()) + 2 * (Space::small + 1), metrics.height() + 6};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = outline.height() / 2;
    painter.setPen(
        theme.isHighContrast() || underMouse() ? QPen(theme.colour(ColorRole::Line)) : QPen(Qt::NoPen));
    painter.setBrush(theme.colour(isChecked() ? ColorRole::AccentWeak : ColorRole::Panel));
    painter.drawRoundedRect(outline, radius, radius);
    if (hasFocus())
        paintFocusRing(painter, outline, radius, theme);
    painter.setFont(isChecked() ? headingFont(smallFont(font())) : smallFont(font()));
    painter.setPen(theme.colour(isChecked() ? ColorRole::Accent : ColorRole::Muted));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

bool Chip::event(QEvent* event)
{
    return claimsPressKeys(event) || QAbstractButton::event(event);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace winnow::ui

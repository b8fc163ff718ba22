#include "ui/common/keycap.h"

#include "ui/common/metrics.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace winnow::ui {

using namespace Qt::StringLiterals;

QString keyText(const QKeySequence& keys)
{
    QString text = keys.toString(QKeySequence::NativeText);
    if (text.endsWith("Return"_L1))
        text.replace(text.size() - 6, 6, QCoreApplication::translate("winnow::ui::KeyCap", "Enter"));
    if (text.size() > 1)
        text.replace(u'+', u' ');
    return text;
}

QSize keyCapSize(const QFont& base, const QString& keys)
{
    const QFontMetrics metrics(keyFont(base));
    const int height = metrics.height() + 4;
    return {std::max(height, metrics.horizontalAdvance(keys) + 2 * 5), height};
}

void paintKeyCap(QPainter& painter, const QRect& area, const QFont& base, const QString& keys,
    const QColor& text, const QColor& outline)
{
    QRect cap({}, keyCapSize(base, keys));
    cap.moveCenter(area.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), Radius::mark, Radius::mark);
    painter.setPen(text);
    painter.setFont(keyFont(base));
    painter.drawText(cap, Qt::AlignCenter, keys);
    painter.restore();
}

KeyCap::KeyCap(const QString& keys, QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

void KeyCap::setKeys(const QString& keys)
{
    m_keys = keys;
    setAccessibleName(tr("Key %1").arg(keys));
    updateGeometry();
    update();
}

QSize KeyCap::sizeHint() const
{
    return keyCapSize(font(), m_keys);
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintKeyCap(
        painter, rect(), font(), m_keys, theme.colour(ColorRole::Muted), theme.colour(ColorRole::Line));
}

} // namespace winnow::ui

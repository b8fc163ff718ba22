#include "ui/common/plainlabel.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace winnow::ui {

PlainLabel::PlainLabel(QWidget* parent)
    : PlainLabel(QString(), ColorRole::Text, parent)
{
}

PlainLabel::PlainLabel(const QString& text, ColorRole role, QWidget* parent)
    : QLabel(parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

void PlainLabel::setColorRole(ColorRole role)
{
    m_role = role;
    update();
}

void PlainLabel::setOverflow(Overflow overflow)
{
    m_overflow = overflow;
    setWordWrap(overflow == Overflow::Wrap);
}

QSize PlainLabel::sizeHint() const
{
    if (m_overflow == Overflow::Wrap)
        return QLabel::sizeHint();
    const QMargins margins = contentsMargins();
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 1 + margins.left() + margins.right(),
        metrics.height() + margins.top() + margins.bottom()};
}

QSize PlainLabel::minimumSizeHint() const
{
    if (m_overflow == Overflow::Wrap)
        return QLabel::minimumSizeHint();
    const int fewCharacters = fontMetrics().averageCharWidth() * 4;
    return {std::min(fewCharacters, sizeHint().width()), sizeHint().height()};
}

void PlainLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::of(this).colour(m_role));
    const QRect area = contentsRect();
    const auto alignment = QStyle::visualAlignment(layoutDirection(), this->alignment());
    if (m_overflow == Overflow::Wrap)
        painter.drawText(area, static_cast<int>(alignment) | Qt::TextWordWrap, text());
    else
        painter.drawText(area, static_cast<int>(alignment),
            fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

bool PlainLabel::event(QEvent* event)
{
    const bool isElided = m_overflow == Overflow::Elide && contentsRect().width() < sizeHint().width();
    if (event->type() != QEvent::ToolTip || !isElided || !toolTip().isEmpty())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(text()), this);
    return true;
}

QString plainToolTip(const QString& text)
{
    return text.isEmpty() ? QString() : Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal);
}

} // namespace winnow::ui

#include "ui/common/celltext.h"

#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace winnow::ui {

static QString shownPart(const QString& text)
{
    if (text.size() <= CellText::shownLength)
        return text;
    return text.first(CellText::shownLength) + QChar(0x2026);
}

CellText::CellText(const QString& text, const QFont& font, double width, double tallest)
    : m_layout(shownPart(text).replace(u'\n', QChar::LineSeparator), font)
    , m_width(width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_height});
        m_isCut = m_height > 0 && m_height + line.height() > tallest;
        if (m_isCut)
            break;
        m_height += line.height() + 2;
    }
    m_layout.endLayout();
}

void CellText::paint(QPainter& painter, const QPointF& topLeft, const QColor& colour,
    const std::vector<engine::TextRange>& differing, const Theme& theme) const
{
    painter.save();
    if (m_isCut) // its last line is the first one that does not fit
        painter.setClipRect(
            QRectF(topLeft, QSizeF(m_width, m_height)).adjusted(-2, -1, 2, 0), Qt::IntersectClip);
    QList<QTextLayout::FormatRange> formats;
    for (const engine::TextRange& range : differing) {
        if (range.start >= m_layout.text().size())
            break;
        paintMarks(painter, topLeft, range, theme);
        QTextCharFormat format;
        format.setForeground(theme.colour(ColorRole::Different));
        format.setFontUnderline(theme.isHighContrast());
        formats.append({static_cast<int>(range.start), static_cast<int>(range.length), format});
    }
    painter.setPen(colour);
    m_layout.draw(&painter, topLeft, formats);
    painter.restore();
    painter.setPen(colour);
    if (m_isCut)
        paintEllipsis(painter, topLeft);
}

void CellText::paintEllipsis(QPainter& painter, const QPointF& topLeft) const
{
    const QTextLine last = m_layout.lineAt(std::max(0, m_layout.lineCount() - 2));
    const QRectF written = last.naturalTextRect();
    const QString ellipsis(QChar(0x2026));
    const bool isRightToLeft = m_layout.text().isRightToLeft();
    const double x = isRightToLeft
        ? written.left() - QFontMetricsF(m_layout.font()).horizontalAdvance(ellipsis)
        : written.right();
    painter.setFont(m_layout.font());
    painter.drawText(topLeft + QPointF(x, last.y() + last.ascent()), ellipsis);
}

void CellText::paintMarks(
    QPainter& painter, const QPointF& topLeft, const engine::TextRange& range, const Theme& theme) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(ColorRole::DifferentBackground));
    for (int number = 0; number < m_layout.lineCount(); ++number) {
        const QTextLine line = m_layout.lineAt(number);
        const int start = std::max(line.textStart(), static_cast<int>(range.start));
        const int end
            = std::min(line.textStart() + line.textLength(), static_cast<int>(range.start + range.length));
        if (start >= end)
            continue;
        const auto [left, right] = std::minmax({line.cursorToX(start), line.cursorToX(end)});
        const QRectF mark(
            topLeft.x() + left - 2, topLeft.y() + line.y() - 1, right - left + 4, line.height() + 2);
        painter.drawRoundedRect(mark, Radius::mark - 1, Radius::mark - 1);
    }
}

} // namespace winnow::ui

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

CellText::CellText(const QString& text, const QFont& font, double width)
    : m_layout(shownPart(text).replace(u'\n', QChar::LineSeparator), font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_height});
        m_height += line.height() + 2;
    }
    m_layout.endLayout();
}

void CellText::paint(QPainter& painter, const QPointF& topLeft, const QColor& colour,
    const std::vector<engine::TextRange>& differing, const Theme& theme) const
{
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

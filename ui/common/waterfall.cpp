#include "ui/common/waterfall.h"

#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace winnow::ui {

using namespace Qt::StringLiterals;

Waterfall::Waterfall(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Waterfall::setReasons(const Reasons& reasons)
{
    m_reasons = reasons;
    m_lowest = m_highest = 0;
    QStringList spoken;
    for (const ReasonRow& row : reasons.rows) {
        m_lowest = std::min(m_lowest, row.start + row.weight);
        m_highest = std::max(m_highest, row.start + row.weight);
        spoken += tr("%1 %2", "a field and its weight").arg(row.label, signedWeight(row.weight));
    }
    spoken += tr("sum %1, probability %2")
                  .arg(signedWeight(reasons.total), probabilityText(reasons.probability));
    setAccessibleName(tr("Why these belong together"));
    setAccessibleDescription(spoken.join(u"; "_s));
    updateGeometry();
    update();
}

int Waterfall::rowHeight() const
{
    return fontMetrics().height() + 5;
}

QSize Waterfall::sizeHint() const
{
    const int rows = m_reasons.rows.empty() ? 1 : static_cast<int>(m_reasons.rows.size()) + 1;
    return {220, rows * rowHeight()};
}

void Waterfall::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRect area(0, 0, width(), rowHeight());
    if (m_reasons.rows.empty()) {
        painter.setPen(Theme::of(this).colour(ColorRole::Muted));
        painter.drawText(area,
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
            tr("No pair of them was compared."));
        return;
    }
    for (const ReasonRow& row : m_reasons.rows) {
        paintRow(painter, area, row);
        area.translate(0, rowHeight());
    }
    paintSum(painter, area);
}

void Waterfall::paintRow(QPainter& painter, const QRect& area, const ReasonRow& row) const
{
    const Theme theme = Theme::of(this);
    const int numberWidth = fontMetrics().horizontalAdvance(u"+00.0"_s);
    const int labelWidth = area.width() * 2 / 5;
    const QRect label(area.left(), area.top(), labelWidth, area.height());
    const QRect number(area.right() - numberWidth, area.top(), numberWidth, area.height());
    const QRect bar(label.right() + Space::small, area.top(),
        number.left() - label.right() - 2 * Space::small, area.height());
    painter.setPen(theme.colour(ColorRole::Text));
    painter.drawText(QStyle::visualRect(layoutDirection(), area, label),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        painter.fontMetrics().elidedText(row.label, Qt::ElideRight, label.width()));
    painter.setPen(theme.colour(ColorRole::Muted));
    drawTabularNumber(painter, QStyle::visualRect(layoutDirection(), area, number), signedWeight(row.weight));
    paintBar(painter, bar, row);
}

void Waterfall::paintBar(QPainter& painter, const QRect& area, const ReasonRow& row) const
{
    const double scale = area.width() / std::max(1.0, m_highest - m_lowest);
    const double from = area.left() + (row.start - m_lowest) * scale;
    const double to = area.left() + (row.start + row.weight - m_lowest) * scale;
    constexpr double thinnest = 2;
    const double width = std::max(thinnest, std::abs(to - from));
    QRectF bar(std::min(from, to), area.center().y() - 5.5, width, 11);
    if (layoutDirection() == Qt::RightToLeft)
        bar.moveLeft(area.left() + area.right() - bar.right());
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::of(this).colour(row.weight < 0 ? ColorRole::Refuse : ColorRole::Accent));
    painter.drawRoundedRect(bar, 2, 2);
}

void Waterfall::paintSum(QPainter& painter, const QRect& area) const
{
    const Theme theme = Theme::of(this);
    const int numberWidth = QFontMetrics(headingFont(font())).horizontalAdvance(u"+00.0"_s) + Space::tiny;
    const auto left
        = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const auto right
        = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter));
    painter.setFont(headingFont(font()));
    painter.setPen(theme.colour(ColorRole::Text));
    painter.drawText(area, left, tr("Sum"));
    const QRect number(area.right() - numberWidth, area.top(), numberWidth, area.height());
    drawTabularNumber(
        painter, QStyle::visualRect(layoutDirection(), area, number), signedWeight(m_reasons.total));
    painter.setFont(smallFont(font()));
    painter.setPen(theme.colour(ColorRole::Muted));
    const int sumWidth = QFontMetrics(headingFont(font())).horizontalAdvance(tr("Sum")) + Space::small;
    const QRect between = area.adjusted(sumWidth, 0, -numberWidth - Space::small, 0);
    const QString probability = probabilityText(m_reasons.probability);
    const QString named = tr("probability %1").arg(probability);
    const bool fits = painter.fontMetrics().horizontalAdvance(named) <= between.width();
    painter.drawText(QStyle::visualRect(layoutDirection(), area, between), right, fits ? named : probability);
}

} // namespace winnow::ui

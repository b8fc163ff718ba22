#include "ui/training/answercountsview.h"

#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace winnow::ui {

AnswerCountsView::AnswerCountsView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCounts({});
}

void AnswerCountsView::setCounts(const engine::AnswerCounts& counts)
{
    m_counts = counts;
    setAccessibleName(tr("Answers: %1 yes, %2 no, %3 unsure")
                          .arg(QLocale().toString(counts.yes), QLocale().toString(counts.no),
                              QLocale().toString(counts.unsure)));
    update();
}

QSize AnswerCountsView::sizeHint() const
{
    return {210, QFontMetrics(titleFont(font())).height() + QFontMetrics(smallFont(font())).height()};
}

void AnswerCountsView::paintEvent(QPaintEvent*)
{
    struct Column {
        int count;
        QString word;
        ColorRole colour;
    };

    const Column columns[] = {{m_counts.yes, tr("yes"), ColorRole::Accent},
        {m_counts.no, tr("no"), ColorRole::Refuse}, {m_counts.unsure, tr("unsure"), ColorRole::Text}};
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const auto alignment
        = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const int numberHeight = QFontMetrics(titleFont(font())).height();
    QRect cell(0, 0, width() / 3, height());
    for (const Column& column : columns) {
        const QRect area = QStyle::visualRect(layoutDirection(), rect(), cell);
        painter.setFont(titleFont(font()));
        painter.setPen(theme.colour(column.colour));
        painter.drawText(QRect(area.left(), area.top(), area.width(), numberHeight), alignment,
            QLocale().toString(column.count));
        painter.setFont(smallFont(font()));
        painter.setPen(theme.colour(ColorRole::Muted));
        painter.drawText(area.adjusted(0, numberHeight, 0, 0), alignment, column.word);
        cell.translate(cell.width(), 0);
    }
}

} // namespace winnow::ui

#include "ui/review/queuedelegate.h"

#include "ui/common/confidencebar.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"
#include "ui/itemmodels/queuemodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

struct QueueText {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::QueueText)
};

constexpr int edgeWidth = 3;

QString verdictText(engine::Verdict verdict)
{
    switch (verdict) {
    case engine::Verdict::Yes:
        return QueueText::tr("yes");
    case engine::Verdict::No:
        return QueueText::tr("no");
    case engine::Verdict::Unsure:
        return QueueText::tr("unsure");
    case engine::Verdict::Skip:
        return QueueText::tr("skipped");
    case engine::Verdict::Open:
        break;
    }
    return {};
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const Theme& theme)
{
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (isCurrent)
        painter.fillRect(option.rect, theme.colour(ColorRole::Selection));
    else if (isHovered)
        painter.fillRect(option.rect, theme.colour(ColorRole::Panel));
    paintSeparator(painter, option.rect, theme.colour(ColorRole::Line));
    if (!isCurrent)
        return;
    const QRect edge(option.rect.left(), option.rect.top(), edgeWidth, option.rect.height());
    painter.fillRect(
        QStyle::visualRect(option.direction, option.rect, edge), theme.colour(ColorRole::Accent));
}

void drawLine(QPainter& painter, const QRect& area, const QString& text, Qt::LayoutDirection direction)
{
    painter.drawText(area,
        static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter)),
        painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

QString queueItemText(const QModelIndex& index)
{
    QString text = QueueText::tr("%n record(s)", nullptr, index.data(QueueModel::SizeRole).toInt());
    const auto verdict = static_cast<engine::Verdict>(index.data(QueueModel::VerdictRole).toInt());
    if (verdict != engine::Verdict::Open)
        text += u" · "_s + verdictText(verdict);
    if (index.data(QueueModel::FlaggedRole).toBool())
        text += u" · "_s + QueueText::tr("flagged");
    return text;
}

void QueueDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);
    painter->save();
    paintGround(*painter, option, theme);
    if (index.data(QueueModel::AnsweredRole).toBool())
        painter->setOpacity(0.6);
    const QRect content = option.rect.adjusted(Space::medium, Space::small, -Space::medium, -Space::small);
    const auto visual = [&option](const QRect& area) {
        return QStyle::visualRect(option.direction, option.rect, area);
    };
    const QFontMetrics titleMetrics(headingFont(option.font));
    const double confidence = index.data(QueueModel::ConfidenceRole).toDouble();
    const QString confidenceText = QLocale().toString(confidence, 'f', 2);
    const int numberWidth = option.fontMetrics.horizontalAdvance(u"0.00"_s) + Space::small;
    const QRect upper(content.left(), content.top(), content.width(), titleMetrics.height());

    painter->setPen(theme.colour(ColorRole::Text));
    painter->setFont(headingFont(option.font));
    drawLine(*painter, visual(upper.adjusted(0, 0, -numberWidth, 0)), index.data(Qt::DisplayRole).toString(),
        option.direction);
    painter->setPen(theme.colour(ColorRole::Muted));
    painter->setFont(smallFont(option.font));
    drawTabularNumber(*painter,
        visual(QRect(upper.right() - numberWidth, upper.top(), numberWidth + 1, upper.height())),
        confidenceText);
    const int lineHeight = painter->fontMetrics().height();
    drawLine(*painter, visual(QRect(content.left(), upper.bottom() + 3, content.width(), lineHeight)),
        queueItemText(index), option.direction);
    paintConfidenceBar(*painter,
        visual(QRect(
            content.left(), content.bottom() - confidenceBarHeight, content.width(), confidenceBarHeight)),
        confidence, option.direction, theme);
    painter->restore();
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int texts
        = QFontMetrics(headingFont(option.font)).height() + QFontMetrics(smallFont(option.font)).height();
    return {100, texts + 2 * Space::small + confidenceBarHeight + Space::small + 2};
}

} // namespace winnow::ui

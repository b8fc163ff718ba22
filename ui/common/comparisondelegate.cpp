#include "ui/common/comparisondelegate.h"

#include "ui/common/celltext.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"
#include "ui/itemmodels/comparisonmodel.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace winnow::ui {

namespace {

constexpr int horizontalPadding = Space::medium;
constexpr int verticalPadding = Space::small;
constexpr double leftOutOpacity = 0.45;

QString shownText(const QModelIndex& index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool isEmpty = index.data(ComparisonModel::BlankRole).toBool() && text.trimmed().isEmpty();
    return isEmpty ? ComparisonModel::tr("blank") : text;
}

ColorRole valueRole(const QModelIndex& index)
{
    if (index.data(ComparisonModel::EqualRole).toBool()
        || !index.data(ComparisonModel::ComparedRole).toBool())
        return index.data(ComparisonModel::SurvivingRole).toBool() ? ColorRole::Text : ColorRole::Quiet;
    return ColorRole::Text;
}

QRect contentOf(const QRect& cell)
{
    return cell.adjusted(horizontalPadding, verticalPadding, -horizontalPadding, -verticalPadding);
}

} // namespace

void ComparisonDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool isSurviving = index.data(ComparisonModel::SurvivingRole).toBool();
    const bool isCurrent = view && view->currentIndex() == index && !isSurviving;
    const bool isLookedAt = index.column() == m_hoveredColumn
        || (view && view->hasFocus() && view->currentIndex().column() == index.column());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isSurviving)
        painter->fillRect(option.rect, theme.colour(ColorRole::Panel));
    painter->setPen(theme.colour(ColorRole::Line));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (!index.data(ComparisonModel::IncludedRole).toBool() && !isLookedAt)
        painter->setOpacity(leftOutOpacity);
    paintValue(*painter, contentOf(option.rect), option, index, isCurrent);
    painter->setOpacity(1);
    if (isCurrent) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(theme.colour(view->hasFocus() ? ColorRole::Accent : ColorRole::Line), 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -3), Radius::mark, Radius::mark);
    }
    painter->restore();
}

void ComparisonDelegate::paintValue(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
    const QModelIndex& index, bool isFocused) const
{
    const Theme theme = Theme::of(option.palette);
    const QString text = shownText(index);
    if (index.data(ComparisonModel::BlankRole).toBool()) {
        paintBlank(painter, area, text, option);
        return;
    }
    const CellText layout(text, option.font, area.width());
    const auto differing = index.data(ComparisonModel::DifferingRole).value<std::vector<engine::TextRange>>();
    layout.paint(painter, area.topLeft(), theme.colour(isFocused ? ColorRole::Text : valueRole(index)),
        differing, theme);
    const QString provenance = index.data(ComparisonModel::ProvenanceRole).toString();
    if (provenance.isEmpty())
        return;
    const CellText origin(provenance, smallFont(option.font), area.width());
    origin.paint(
        painter, area.topLeft() + QPointF(0, layout.height() + 1), theme.colour(ColorRole::Muted), {}, theme);
}

void ComparisonDelegate::paintBlank(
    QPainter& painter, const QRect& area, const QString& text, const QStyleOptionViewItem& option) const
{
    const Theme theme = Theme::of(option.palette);
    const QString elided
        = option.fontMetrics.elidedText(text, Qt::ElideRight, area.width() - 2 * Space::tiny);
    QRect mark(area.left(), area.top() - 1, option.fontMetrics.horizontalAdvance(elided) + 2 * Space::tiny,
        option.fontMetrics.height() + 2);
    mark = QStyle::visualRect(option.direction, area, mark);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(ColorRole::MissingBackground));
    painter.drawRoundedRect(mark, Radius::mark, Radius::mark);
    QFont font = option.font;
    font.setItalic(theme.isHighContrast());
    painter.setFont(font);
    painter.setPen(theme.colour(ColorRole::Missing));
    painter.drawText(mark, Qt::AlignCenter, elided);
}

int ComparisonDelegate::heightFor(const QModelIndex& index, int width, const QFont& font) const
{
    constexpr double tallest = 320; // of a cell, before it is cut at the row's end
    const double textWidth = std::max(1, width - 2 * horizontalPadding);
    double height = CellText(shownText(index), font, textWidth).height();
    const QString provenance = index.data(ComparisonModel::ProvenanceRole).toString();
    if (!provenance.isEmpty())
        height += CellText(provenance, smallFont(font), textWidth).height() + 1;
    return static_cast<int>(std::min(height, tallest)) + 2 * verticalPadding;
}

/// A cell that is cut shows more of itself in its tooltip.
bool ComparisonDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const bool isCut = text.size() > CellText::shownLength
        || heightFor(index, option.rect.width(), option.font) > option.rect.height();
    if (event->type() != QEvent::ToolTip || !isCut)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    constexpr qsizetype longest = 5 * CellText::shownLength;
    QToolTip::showText(event->globalPos(), plainToolTip(text.first(std::min(text.size(), longest))), view);
    return true;
}

} // namespace winnow::ui

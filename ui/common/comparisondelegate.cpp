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

/// Of the line under a surviving value.
int provenanceHeight(const QFont& font)
{
    return QFontMetrics(smallFont(font)).height() + 1;
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
    paintSeparator(*painter, option.rect, theme.colour(ColorRole::Line));
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
    const QString provenance = index.data(ComparisonModel::ProvenanceRole).toString();
    const int below = provenance.isEmpty() ? 0 : provenanceHeight(option.font);
    const CellText layout(text, option.font, area.width(), area.height() - below + 2);
    const auto differing = index.data(ComparisonModel::DifferingRole).value<std::vector<engine::TextRange>>();
    layout.paint(painter, area.topLeft(), theme.colour(isFocused ? ColorRole::Text : valueRole(index)),
        differing, theme);
    if (provenance.isEmpty())
        return;
    const QRect line(area.left(), area.top() + static_cast<int>(layout.height()), area.width(), below);
    painter.setFont(smallFont(option.font));
    painter.setPen(theme.colour(ColorRole::Muted));
    painter.drawText(line,
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
        painter.fontMetrics().elidedText(provenance, Qt::ElideRight, line.width()));
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
    constexpr double tallest = 320; // of a value, before it is cut
    const double textWidth = std::max(1, width - 2 * horizontalPadding);
    const double text = CellText(shownText(index), font, textWidth, tallest).height();
    const bool hasProvenance = !index.data(ComparisonModel::ProvenanceRole).toString().isEmpty();
    return static_cast<int>(text) + (hasProvenance ? provenanceHeight(font) : 0) + 2 * verticalPadding;
}

/// A cell that is cut shows more of itself in its tooltip, a surviving value where it came from.
bool ComparisonDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QRect area = contentOf(option.rect);
    const bool isCut = text.size() > CellText::shownLength
        || CellText(text, option.font, area.width(), area.height() + 2).isCut();
    QStringList lines;
    constexpr qsizetype longest = 5 * CellText::shownLength;
    if (isCut)
        lines += text.first(std::min(text.size(), longest));
    lines += index.data(Qt::AccessibleDescriptionRole).toString();
    lines.removeAll(QString());
    if (event->type() != QEvent::ToolTip || lines.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(lines.join(u'\n')), view);
    return true;
}

} // namespace winnow::ui

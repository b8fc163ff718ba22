#include "ui/entities/blankdelegate.h"

#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace winnow::ui {

BlankDelegate::BlankDelegate(int blankRole, int strongRole, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_blankRole(blankRole)
    , m_strongRole(strongRole)
{
}

void BlankDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(m_strongRole).toBool())
        option->font = headingFont(option->font);
}

/// The current row is told by more than its colour.
void BlankDelegate::paintEdge(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool isRow = view && view->selectionBehavior() == QAbstractItemView::SelectRows;
    if (!isRow || index.column() > 0 || !option.state.testFlag(QStyle::State_Selected))
        return;
    const QRect edge(option.rect.left(), option.rect.top(), 3, option.rect.height());
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, edge),
        Theme::of(option.palette).colour(ColorRole::Accent));
}

void BlankDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    paintEdge(*painter, option, index);
    const bool hasText = !index.data(Qt::DisplayRole).toString().trimmed().isEmpty();
    if (!index.data(m_blankRole).toBool() || hasText)
        return;
    const Theme theme = Theme::of(option.palette);
    const QString word = tr("blank");
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect mark(option.rect.left() + Space::tiny, 0,
        option.fontMetrics.horizontalAdvance(word) + 2 * Space::tiny, option.fontMetrics.height());
    mark.moveTop(option.rect.center().y() - mark.height() / 2);
    mark = QStyle::visualRect(option.direction, option.rect, mark);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.colour(ColorRole::MissingBackground));
    painter->drawRoundedRect(mark, Radius::mark, Radius::mark);
    painter->setPen(theme.colour(ColorRole::Missing));
    painter->drawText(mark, Qt::AlignCenter, word);
    painter->restore();
}

} // namespace winnow::ui

#include "ui/home/cardview.h"

#include <QAbstractItemDelegate>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace winnow::ui {

CardView::CardView(QWidget* parent)
    : QListView(parent)
{
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_Hover);
}

void CardView::resizeEvent(QResizeEvent* event)
{
    fitColumns();
    QListView::resizeEvent(event);
}

void CardView::fitColumns()
{
    constexpr int narrowest = 300;
    constexpr int mostColumns = 3;
    const int width = viewport()->width();
    const int columns = std::clamp(width / narrowest, 1, mostColumns);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    setGridSize({width / columns, itemDelegate()->sizeHint(option, {}).height()});
}

} // namespace winnow::ui

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
    // Its room is set aside, because a bar that may come would let the last card of a row slip to the next.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
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
    setGridSize({(width - 1) / columns, itemDelegate()->sizeHint(option, {}).height()});
}

} // namespace winnow::ui

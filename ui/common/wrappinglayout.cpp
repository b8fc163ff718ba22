#include "ui/common/wrappinglayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace winnow::ui {

WrappingLayout::WrappingLayout(QWidget* parent)
    : QLayout(parent)
{
    setContentsMargins({});
}

WrappingLayout::~WrappingLayout() = default;

void WrappingLayout::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

int WrappingLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* WrappingLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* WrappingLayout::takeAt(int index)
{
    if (!itemAt(index))
        return nullptr;
    const auto taken = m_items.begin() + index;
    QLayoutItem* item = taken->release();
    m_items.erase(taken);
    return item;
}

/// From the left and the top; an item that is not shown has an empty place.
std::vector<QRect> WrappingLayout::places(int width) const
{
    std::vector<QRect> places;
    QPoint at;
    int rowHeight = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty()) {
            places.emplace_back();
            continue;
        }
        const QSize size(std::min(item->sizeHint().width(), width), item->sizeHint().height());
        if (at.x() > 0 && at.x() + size.width() > width) {
            at = {0, at.y() + rowHeight + spacing()};
            rowHeight = 0;
        }
        places.emplace_back(at, size);
        at.rx() += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    return places;
}

void WrappingLayout::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    const std::vector<QRect> places = this->places(area.width());
    for (std::size_t item = 0; item < m_items.size(); ++item)
        if (!places[item].isNull())
            m_items[item]->setGeometry(
                QStyle::visualRect(direction, area, places[item].translated(area.topLeft())));
}

QSize WrappingLayout::sizeHint() const
{
    int width = 0;
    for (const auto& item : m_items)
        if (!item->isEmpty())
            width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
    return {width, heightForWidth(width)};
}

/// As wide as the widest item, and as high as one row: more rows follow from the width.
QSize WrappingLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const auto& item : m_items)
        if (!item->isEmpty())
            least = least.expandedTo({item->minimumSize().width(), item->sizeHint().height()});
    return least;
}

int WrappingLayout::heightForWidth(int width) const
{
    int bottom = 0;
    for (const QRect& place : places(width))
        bottom = std::max(bottom, place.y() + place.height());
    return bottom;
}

} // namespace winnow::ui

#include "ui/itemmodels/queuemodel.h"

#include "engine/text/displaytext.h"

#include <algorithm>

namespace winnow::ui {

using engine::ItemId;
using engine::QueueDirection;
using engine::QueueItem;
using engine::QueueKey;
using engine::QueuePage;

QueueModel::QueueModel(const QueueSource& source, QObject* parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
}

std::optional<int> QueueModel::open(const engine::QueueQuery& query, const std::optional<QueueKey>& place)
{
    beginResetModel();
    m_query = query;
    clearItems();
    if (place) {
        const QueuePage before
            = readPage(place, pageSize, QueueDirection::Backward).value_or(QueuePage{{}, true});
        m_items.assign(before.items.begin(), before.items.end());
        m_atBegin = before.atEnd;
    }
    const int placeRow = static_cast<int>(m_items.size());
    // The item of the place itself lies beyond the last one before it.
    if (const auto page = readPage(lastKey(), pageSize, QueueDirection::Forward))
        append(*page);
    endResetModel();
    if (m_items.empty())
        return std::nullopt;
    return placeRow < rowCount() ? placeRow : 0;
}

void QueueModel::close()
{
    beginResetModel();
    clearItems();
    endResetModel();
}

void QueueModel::clearItems()
{
    m_items.clear();
    m_answered.clear();
    m_lastGone.reset();
    m_atBegin = true;
    m_atEnd = true;
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    const auto item = index.isValid() ? itemAt(index.row()) : std::nullopt;
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return engine::displayLine(item->title);
    case ItemRole:
        return item->id.value;
    case SizeRole:
        return item->size;
    case ConfidenceRole:
        return item->confidence;
    case VerdictRole:
        return static_cast<int>(m_answered.value(item->id.value, item->verdict));
    case FlaggedRole:
        return item->flagged;
    case AnsweredRole:
        return m_answered.contains(item->id.value);
    default:
        return {};
    }
}

bool QueueModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_atEnd;
}

void QueueModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const auto page = readPage(lastKey(), pageSize, QueueDirection::Forward);
    if (!page || page->items.empty()) {
        m_atEnd = true; // after a failure too: asking again at every repaint would repeat the message
        return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page->items.size()) - 1);
    append(*page);
    endInsertRows();
}

int QueueModel::fetchPrevious()
{
    if (m_atBegin)
        return 0;
    const auto page = readPage(firstKey(), pageSize, QueueDirection::Backward);
    m_atBegin = !page || page->atEnd;
    if (!page || page->items.empty())
        return 0;
    const int count = static_cast<int>(page->items.size());
    beginInsertRows({}, 0, count - 1);
    m_items.insert(m_items.begin(), page->items.begin(), page->items.end());
    endInsertRows();
    return count;
}

std::optional<QueueItem> QueueModel::itemAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_items[static_cast<size_t>(row)];
}

std::optional<int> QueueModel::rowOf(ItemId item) const
{
    const auto found = std::find_if(
        m_items.begin(), m_items.end(), [item](const QueueItem& candidate) { return candidate.id == item; });
    if (found == m_items.end())
        return std::nullopt;
    return static_cast<int>(found - m_items.begin());
}

std::optional<int> QueueModel::unansweredRow(int row, QueueDirection direction)
{
    const int step = direction == QueueDirection::Forward ? 1 : -1;
    for (;; row += step) {
        if (row >= rowCount() && canFetchMore({}))
            fetchMore({});
        else if (row < 0 && canFetchPrevious())
            row += fetchPrevious();
        if (row < 0 || row >= rowCount())
            return std::nullopt;
        if (!m_answered.contains(m_items[static_cast<size_t>(row)].id.value))
            return row;
    }
}

void QueueModel::setAnswered(ItemId item, engine::Verdict verdict)
{
    m_answered.insert(item.value, verdict);
    rowChanged(item);
}

void QueueModel::clearAnswered(ItemId item)
{
    m_answered.remove(item.value);
    rowChanged(item);
}

void QueueModel::refresh(const std::vector<ItemId>& items)
{
    for (const ItemId item : items)
        refreshItem(item);
}

void QueueModel::refreshItem(ItemId id)
{
    const auto item = m_source.readItem(id);
    if (!item && item.error().code != engine::ErrorCode::NotFound) {
        Q_EMIT readFailed(item.error());
        return;
    }
    m_answered.remove(id.value);
    const auto neighbourhood = item ? neighbourhoodOf(*item) : Neighbourhood{};
    if (!neighbourhood)
        return;
    if (!neighbourhood->isSelected) {
        removeRowOf(id);
        return;
    }
    const auto row = rowOf(id);
    if (!row) {
        insert(*item, neighbourhood->successor);
        return;
    }
    m_items[static_cast<size_t>(*row)] = *item;
    rowChanged(id);
}

/// Whoever lies directly before the item's successor is the item itself, or the item is not in the selection.
std::optional<QueueModel::Neighbourhood> QueueModel::neighbourhoodOf(const QueueItem& item)
{
    const auto after = readPage(keyOf(item), 1, QueueDirection::Forward);
    if (!after)
        return std::nullopt;
    const bool hasSuccessor = !after->items.empty();
    const auto successorKey = hasSuccessor ? std::optional(keyOf(after->items.front())) : std::nullopt;
    const auto before = readPage(successorKey, 1, QueueDirection::Backward);
    if (!before)
        return std::nullopt;
    Neighbourhood result;
    result.isSelected = !before->items.empty() && before->items.front().id == item.id;
    if (hasSuccessor)
        result.successor = after->items.front().id;
    return result;
}

/// An item outside of what has been read so far comes in with its page.
void QueueModel::insert(const QueueItem& item, const std::optional<ItemId>& successor)
{
    const auto row = successor ? rowOf(*successor) : std::optional(rowCount());
    const bool isWithin = row && (successor || m_atEnd);
    if (!isWithin && !m_items.empty())
        return;
    if (m_items.empty())
        m_atBegin = m_atEnd = false; // what lies around the first item is not known
    const int at = isWithin ? *row : 0;
    beginInsertRows({}, at, at);
    m_items.insert(m_items.begin() + at, item);
    endInsertRows();
}

void QueueModel::removeRowOf(ItemId item)
{
    const auto row = rowOf(item);
    if (!row)
        return;
    beginRemoveRows({}, *row, *row);
    m_lastGone = keyOf(m_items[static_cast<size_t>(*row)]);
    m_items.erase(m_items.begin() + *row);
    endRemoveRows();
}

std::optional<QueueKey> QueueModel::firstKey() const
{
    return m_items.empty() ? m_lastGone : std::optional(keyOf(m_items.front()));
}

std::optional<QueueKey> QueueModel::lastKey() const
{
    return m_items.empty() ? m_lastGone : std::optional(keyOf(m_items.back()));
}

void QueueModel::rowChanged(ItemId item)
{
    if (const auto row = rowOf(item))
        Q_EMIT dataChanged(index(*row), index(*row));
}

std::optional<QueuePage> QueueModel::readPage(
    const std::optional<QueueKey>& from, int limit, QueueDirection direction)
{
    const auto page = m_source.readPage(m_query, from, limit, direction);
    if (page)
        return *page;
    Q_EMIT readFailed(page.error());
    return std::nullopt;
}

void QueueModel::append(const QueuePage& page)
{
    m_items.insert(m_items.end(), page.items.begin(), page.items.end());
    m_atEnd = page.atEnd;
}

} // namespace winnow::ui

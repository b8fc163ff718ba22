#include "engine/review/queue.h"

#include "engine/store/searchwords.h"
#include "engine/store/stores.h"

#include <algorithm>
#include <utility>

namespace winnow::engine {

namespace {

Result<std::vector<ItemRow>> readRows(const Stores& stores, const QueueQuery& query,
    const std::optional<QueueKey>& from, int limit, QueueDirection direction)
{
    const ItemSelection selection{query.session, query.filter, query.order};
    if (!prefixQuery(query.text).isEmpty())
        return stores.queue().searchPage(
            selection, query.text, from ? std::optional(from->item) : std::nullopt, limit, direction);
    const auto key = from ? std::optional(ItemKey{from->confidence, from->size, from->item}) : std::nullopt;
    return stores.queue().page(selection, key, limit, direction);
}

} // namespace

QueueKey keyOf(const QueueItem& item)
{
    return {item.confidence, item.size, item.id};
}

QueueItem queueItemOf(const ItemRow& row)
{
    return {row.id, row.title, row.size, row.confidence, row.verdict, row.flagged};
}

Result<QueuePage> readQueuePage(const Stores& stores, const QueueQuery& query,
    const std::optional<QueueKey>& from, int limit, QueueDirection direction)
{
    if (limit <= 0)
        return QueuePage{};
    const bool isForward = direction == QueueDirection::Forward;
    // One row more than asked for tells whether anything lies beyond.
    auto rows = readRows(stores, query, from, limit + 1, direction);
    if (!rows)
        return fail(rows);
    QueuePage page;
    page.atEnd = rows->size() <= static_cast<size_t>(limit);
    if (!page.atEnd)
        rows->pop_back();
    std::transform(rows->begin(), rows->end(), std::back_inserter(page.items), queueItemOf);
    if (!isForward)
        std::reverse(page.items.begin(), page.items.end());
    return page;
}

} // namespace winnow::engine

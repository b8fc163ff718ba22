#include "ui/itemmodels/storedqueue.h"

#include "engine/review/clusterview.h"

namespace winnow::ui {

StoredQueue::StoredQueue(const engine::Stores& stores)
    : m_stores(stores)
{
}

engine::Result<engine::QueuePage> StoredQueue::readPage(const engine::QueueQuery& query,
    const std::optional<engine::QueueKey>& from, int limit, engine::QueueDirection direction) const
{
    return engine::readQueuePage(m_stores, query, from, limit, direction);
}

engine::Result<engine::QueueItem> StoredQueue::readItem(engine::ItemId item) const
{
    const auto card = engine::readCluster(m_stores, item);
    if (!card)
        return engine::fail(card);
    return card->item;
}

} // namespace winnow::ui

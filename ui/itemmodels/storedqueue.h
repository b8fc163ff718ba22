#pragma once

#include "ui/itemmodels/queuesource.h"

namespace winnow::ui {

/// The queue of a workspace, by short reads in the calling thread.
class StoredQueue final : public QueueSource {
public:
    /// The stores must outlive it.
    explicit StoredQueue(const engine::Stores& stores);

    [[nodiscard]] engine::Result<engine::QueuePage> readPage(const engine::QueueQuery& query,
        const std::optional<engine::QueueKey>& from, int limit,
        engine::QueueDirection direction) const override;
    [[nodiscard]] engine::Result<engine::QueueItem> readItem(engine::ItemId item) const override;

private:
    const engine::Stores& m_stores;
};

} // namespace winnow::ui

#pragma once

#include "engine/review/queue.h"

namespace winnow::ui {

/// Where the items of a queue are read from: a workspace, or a list in tests.
class QueueSource {
public:
    virtual ~QueueSource() = default;
    /// As engine::readQueuePage.
    [[nodiscard]] virtual engine::Result<engine::QueuePage> readPage(const engine::QueueQuery& query,
        const std::optional<engine::QueueKey>& from, int limit, engine::QueueDirection direction) const = 0;
    /// NotFound when there is no such item (any more).
    [[nodiscard]] virtual engine::Result<engine::QueueItem> readItem(engine::ItemId item) const = 0;
};

} // namespace winnow::ui

#pragma once

#include "engine/review/clusterview.h"

#include <deque>
#include <vector>

namespace winnow::ui {

/// The cards read lately and those that come next, so that a key shows the next card without a read.
class CardCache {
public:
    /// The stores must outlive it.
    explicit CardCache(const engine::Stores& stores);

    /// From the cache, else read now.
    engine::Result<engine::ClusterView> card(engine::ItemId item);
    [[nodiscard]] bool contains(engine::ItemId item) const;
    /// These changed on the disk.
    void forget(const std::vector<engine::ItemId>& items);
    void clear();

private:
    const engine::Stores& m_stores;
    std::deque<engine::ClusterView> m_cards; ///< the latest used one last
};

} // namespace winnow::ui

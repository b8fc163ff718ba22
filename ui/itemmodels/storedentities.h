#pragma once

#include "ui/itemmodels/entitysource.h"

namespace winnow::ui {

/// The entities of a workspace, by short reads in the calling thread.
class StoredEntities final : public EntitySource {
public:
    /// The stores must outlive it.
    explicit StoredEntities(const engine::Stores& stores);

    [[nodiscard]] engine::Result<std::vector<engine::Entity>> readEntities(
        engine::SessionId session, std::optional<engine::ItemId> after, int limit) const override;

private:
    const engine::Stores& m_stores;
};

} // namespace winnow::ui

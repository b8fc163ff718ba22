#pragma once

#include "engine/workspace/entities.h"

namespace winnow::ui {

/// Where the entities of a session are read from: a workspace, or a list in tests.
class EntitySource {
public:
    virtual ~EntitySource() = default;
    /// As engine::readEntities.
    [[nodiscard]] virtual engine::Result<std::vector<engine::Entity>> readEntities(
        engine::SessionId session, std::optional<engine::ItemId> after, int limit) const = 0;
};

} // namespace winnow::ui

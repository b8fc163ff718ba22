#include "ui/itemmodels/storedentities.h"

namespace winnow::ui {

StoredEntities::StoredEntities(const engine::Stores& stores)
    : m_stores(stores)
{
}

engine::Result<std::vector<engine::Entity>> StoredEntities::readEntities(
    engine::SessionId session, std::optional<engine::ItemId> after, int limit) const
{
    return engine::readEntities(m_stores, session, after, limit);
}

} // namespace winnow::ui

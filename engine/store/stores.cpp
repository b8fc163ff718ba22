#include "engine/store/stores.h"

namespace winnow::engine {

Stores::Stores(Database& database)
    : m_database(database)
    , m_datasets(database)
    , m_records(database)
    , m_sessions(database)
    , m_pairs(database)
    , m_pairAnswers(database)
    , m_clusters(database)
    , m_decisions(database)
    , m_queue(database)
    , m_operations(database)
    , m_undo(database)
    , m_profiles(database)
    , m_remoteItems(database)
    , m_outbox(database)
{
}

} // namespace winnow::engine

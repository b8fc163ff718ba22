#include "engine/workspace/entities.h"

#include "engine/store/stores.h"
#include "engine/store/transaction.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace winnow::engine {

namespace {

/// Reads the entities of one session, page by page.
class EntityReader {
public:
    EntityReader(const Stores& stores, Session session, Dataset dataset)
        : m_stores(stores)
        , m_session(std::move(session))
        , m_dataset(std::move(dataset))
    {
    }

    Result<std::vector<Entity>> read(ItemId after, size_t limit) const
    {
        std::vector<Entity> entities;
        while (entities.size() < limit) {
            const auto page = m_stores.decisions().readAfter(m_session.id, after, static_cast<int>(limit));
            if (!page)
                return fail(page);
            if (const auto appended = append(*page, limit, entities); !appended)
                return fail(appended);
            if (page->size() < limit)
                break;
            after = page->back().decision.item;
        }
        return entities;
    }

private:
    Result<void> append(
        const std::vector<StoredDecision>& page, size_t limit, std::vector<Entity>& entities) const
    {
        for (const StoredDecision& stored : page) {
            if (stored.decision.verdict == Verdict::No || entities.size() == limit)
                continue;
            auto entity = entityOf(stored);
            if (!entity)
                return fail(entity);
            entities.push_back(std::move(*entity));
        }
        return {};
    }

    Result<Entity> entityOf(const StoredDecision& stored) const
    {
        const auto cluster = m_stores.clusters().read(stored.decision.item);
        if (!cluster)
            return fail(cluster);
        Entity entity;
        entity.item = stored.decision.item;
        entity.verdict = stored.decision.verdict;
        entity.confidence = stored.confidence;
        const auto& members = cluster->cluster.records;
        const auto& excluded = stored.decision.excluded;
        std::set_difference(members.begin(), members.end(), excluded.begin(), excluded.end(),
            std::back_inserter(entity.members));
        const auto records = m_stores.records().readRecords(m_dataset, entity.members);
        if (!records)
            return fail(records);
        entity.values = canonicalRecord(m_session.schema, *records, stored.decision.picks);
        return entity;
    }

    const Stores& m_stores;
    Session m_session;
    Dataset m_dataset;
};

} // namespace

Result<std::vector<Entity>> readEntities(
    const Stores& stores, SessionId session, std::optional<ItemId> after, int limit)
{
    if (limit <= 0)
        return std::vector<Entity>();
    const auto snapshot = Transaction::beginRead(stores.database());
    if (!snapshot)
        return fail(snapshot);
    auto stored = stores.sessions().read(session);
    if (!stored)
        return fail(stored);
    auto dataset = stores.datasets().readFor(*stored);
    if (!dataset)
        return fail(dataset);
    return EntityReader(stores, std::move(*stored), std::move(*dataset))
        .read(after.value_or(ItemId{}), static_cast<size_t>(limit));
}

} // namespace winnow::engine

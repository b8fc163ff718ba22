#include "engine/review/clusterprojection.h"

#include "engine/review/clustertitle.h"
#include "engine/review/reviewstate.h"
#include "engine/store/searchwords.h"
#include "engine/store/stores.h"

#include <limits>
#include <utility>

namespace winnow::engine {

Result<QJsonObject> ClusterProjection::apply(const Operation& operation)
{
    auto effect = effectOf(operation, StoredState(m_stores));
    if (!effect)
        return fail(effect);
    m_effect = std::move(*effect);
    if (const auto made = makeClusters(operation); !made)
        return fail(made);
    if (const auto written = writeEffect(operation.session); !written)
        return fail(written);
    return inverseOf(m_effect);
}

Result<void> ClusterProjection::revert(const Operation& operation)
{
    auto effect = effectOfUndoing(operation, StoredState(m_stores));
    if (!effect)
        return fail(effect);
    m_effect = std::move(*effect);
    return writeEffect(operation.session);
}

Result<void> ClusterProjection::makeClusters(const Operation& operation)
{
    const auto items = itemsMadeBy(operation);
    if (!items)
        return fail(items);
    for (const NewItem& item : *items) {
        if (const auto made = makeCluster(operation, item); !made)
            return made;
    }
    return {};
}

/// A redo or replay finds the cluster as the first time made it.
Result<void> ClusterProjection::makeCluster(const Operation& operation, const NewItem& item)
{
    const auto existing = m_stores.clusters().read(item.item);
    if (existing && existing->cluster.records == item.records && existing->session == operation.session)
        return {};
    if (existing)
        return operationDoesNotFit(operation);
    if (existing.error().code != ErrorCode::NotFound)
        return fail(existing);
    const auto session = m_stores.sessions().read(operation.session);
    if (!session)
        return fail(session);
    const auto dataset = m_stores.datasets().read(session->dataset);
    if (!dataset)
        return fail(dataset);
    const auto records = m_stores.records().readRecords(*dataset, item.records);
    if (!records)
        return fail(records);
    const QString words = searchText(clusterWords(session->schema, *records, item.title));
    ClusterInserter inserter(m_stores.database(), operation.session);
    const auto lineage = lineageOf(item);
    if (!lineage)
        return fail(lineage);
    const auto made
        = inserter.insert({{item.records, item.confidence}, item.title, words, operation.seq, *lineage});
    if (!made)
        return fail(made);
    return *made == item.item ? Result<void>() : operationDoesNotFit(operation);
}

/// None for a cluster that follows no other.
Result<ItemId> ClusterProjection::lineageOf(const NewItem& item) const
{
    if (!item.follows.isValid())
        return ItemId();
    const auto followed = m_stores.clusters().read(item.follows);
    return followed ? Result<ItemId>(followed->lineage) : fail(followed);
}

Result<void> ClusterProjection::writeEffect(SessionId session)
{
    for (const PairAnswerChange& change : m_effect.pairs) {
        if (const auto written = m_stores.pairAnswers().write(session, change.after); !written)
            return written;
    }
    if (m_effect.learned) {
        const auto written = m_stores.sessions().setLearned(session, m_effect.learned->after);
        if (!written)
            return written;
    }
    if (m_effect.parts) {
        const auto written = m_stores.sessions().setParts(session, m_effect.parts->after);
        if (!written)
            return written;
    }
    return writeDecisions(session);
}

Result<void> ClusterProjection::writeDecisions(SessionId session)
{
    for (const DecisionChange& change : m_effect.decisions) {
        if (const auto written = write(change); !written)
            return written;
    }
    const SessionCounts delta = countsDelta(m_effect.decisions);
    return delta == SessionCounts() ? Result<void>() : m_stores.sessions().addCounts(session, delta);
}

Result<void> ClusterProjection::write(const DecisionChange& change)
{
    if (!change.after)
        return m_stores.decisions().remove(change.item());
    if (!change.before) {
        if (const auto created = m_stores.decisions().create(change.item()); !created)
            return created;
    }
    return m_stores.decisions().write(*change.after);
}

Result<void> resetDecisions(Stores& stores)
{
    const auto sessions = stores.sessions().list();
    if (!sessions)
        return fail(sessions);
    if (const auto removed = stores.pairAnswers().removeAll(); !removed)
        return removed;
    for (const Session& session : *sessions) {
        if (const auto forgotten = stores.sessions().setLearned(session.id, {}); !forgotten)
            return forgotten;
        if (const auto set = stores.sessions().setParts(session.id, session.firstParts); !set)
            return set;
        if (const auto removed = stores.decisions().removeAll(session.id); !removed)
            return removed;
        const auto made = stores.decisions().createProposed(
            session.id, ItemId{1}, ItemId{std::numeric_limits<qint64>::max()});
        if (!made)
            return fail(made);
        SessionCounts counts;
        counts.total = *made;
        if (const auto set = stores.sessions().setCounts(session.id, counts); !set)
            return set;
    }
    return {};
}

} // namespace winnow::engine

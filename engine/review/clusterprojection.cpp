#include "engine/review/clusterprojection.h"

#include "engine/review/answerbody.h"
#include "engine/review/clustertitle.h"
#include "engine/review/operationeffect.h"
#include "engine/store/stores.h"

#include <limits>
#include <utility>

namespace winnow::engine {

namespace {

DecisionLookup lookUpIn(const Stores& stores)
{
    return [&stores](SessionId session, ItemId item) -> Result<std::optional<Decision>> {
        const auto stored = stores.decisions().read(item);
        if (!stored)
            return fail(stored);
        const bool isThere = *stored && (*stored)->session == session;
        return isThere ? std::optional((*stored)->decision) : std::nullopt;
    };
}

} // namespace

Result<QJsonObject> ClusterProjection::apply(const Operation& operation)
{
    auto changes = effectOf(operation, lookUpIn(m_stores));
    if (!changes)
        return fail(changes);
    m_changes = std::move(*changes);
    if (const auto made = makeClusters(operation); !made)
        return fail(made);
    if (const auto written = writeChanges(operation.session); !written)
        return fail(written);
    return inverseOf(m_changes);
}

Result<void> ClusterProjection::revert(const Operation& operation)
{
    auto changes = effectOfUndoing(operation, lookUpIn(m_stores));
    if (!changes)
        return fail(changes);
    m_changes = std::move(*changes);
    return writeChanges(operation.session);
}

Result<void> ClusterProjection::makeClusters(const Operation& operation)
{
    if (operation.verb != reviewVerbName(ReviewVerb::Answer))
        return {};
    const auto body = answerBodyFromJson(operation.body);
    if (!body)
        return operationDoesNotFit(operation);
    for (const NewItem& item : body->created) {
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
    const QString words = clusterWords(session->schema, *records, item.title);
    ClusterInserter inserter(m_stores.database(), operation.session);
    const auto made = inserter.insert({{item.records, item.confidence}, item.title, words, operation.seq});
    if (!made)
        return fail(made);
    return *made == item.item ? Result<void>() : operationDoesNotFit(operation);
}

Result<void> ClusterProjection::writeChanges(SessionId session)
{
    for (const DecisionChange& change : m_changes) {
        if (const auto written = write(change); !written)
            return written;
    }
    const SessionCounts delta = countsDelta(m_changes);
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
    for (const Session& session : *sessions) {
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

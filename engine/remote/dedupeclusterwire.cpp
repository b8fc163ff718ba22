#include "engine/remote/dedupeclusterwire.h"

#include "engine/remote/deduperecordwire.h"
#include "engine/remote/remotesentence.h"

#include <QCoreApplication>
#include <QSet>

namespace winnow::engine {

namespace {

using Kind = JsonValue::Kind;

struct ClusterText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ClusterText)
};

/// The clusters of a queue by their id: the published form wraps them in a list of one.
const JsonValue* clustersOf(const JsonValue& reply)
{
    const JsonValue* objects = reply.find(u"objects");
    if (objects && objects->kind == Kind::List && objects->items.size() == 1)
        objects = &objects->items.front();
    return objects && objects->kind == Kind::Object ? objects : nullptr;
}

QSet<QString> idsThatOccurTwice(const JsonValue& clusters)
{
    QSet<QString> seen;
    QSet<QString> twice;
    for (const JsonMember& member : clusters.members) {
        if (seen.contains(member.name))
            twice.insert(member.name);
        seen.insert(member.name);
    }
    return twice;
}

void addCluster(RemoteQueue& queue, const JsonMember& member, bool isTwice)
{
    auto cluster = readDedupeCluster(member.name, member.value);
    if (isTwice || member.name.isEmpty())
        cluster = fail(ErrorCode::InvalidInput, ClusterText::tr("its id does not tell it from others"));
    if (cluster)
        queue.clusters.push_back(std::move(*cluster));
    else
        queue.problems.push_back(
            ClusterText::tr("Cluster %1 of the server cannot be read and is left out: %2. The "
                            "others are not affected; tell those who run the server.")
                .arg(plainText(member.name), cluster.error().message));
}

void readDecided(const JsonValue* decided, RemoteQueue& queue)
{
    if (!decided)
        return;
    for (const JsonMember& member : decided->members) {
        if (const auto decision = readDecision(&member.value))
            queue.decided.insert_or_assign(member.name, *decision);
    }
}

/// Of the reply itself in newer dialects, of its records in the published one.
std::optional<QString> clusterIdOf(const JsonValue& reply, const JsonValue& records)
{
    for (const QStringView key : {QStringView(u"entity_id"), QStringView(u"group_id")}) {
        if (auto id = idOf(reply.find(key)))
            return id;
    }
    return idOf(records.items.front().find(u"group_id"));
}

} // namespace

HttpRequest queueRequest(const QString& session)
{
    return dedupeRequest(DedupeDialect::A, QStringLiteral("review-queue"), session, RequestEffect::Read);
}

RemoteResult<RemoteQueue> readQueue(const JsonValue& reply, const QString& session)
{
    const JsonValue* clusters = clustersOf(reply);
    const auto echo = idOf(reply.find(u"session_id"));
    if (!clusters || (echo && *echo != session))
        return misfit(clusters ? RemoteTrouble::Broken : RemoteTrouble::NotTheApi, RequestEffect::Read);
    RemoteQueue queue;
    const QSet<QString> twice = idsThatOccurTwice(*clusters);
    for (const JsonMember& member : clusters->members)
        addCluster(queue, member, twice.contains(member.name));
    readDecided(reply.find(u"decided"), queue);
    return queue;
}

HttpRequest checkOutRequest(DedupeDialect dialect, const QString& session)
{
    return dedupeRequest(dialect, QStringLiteral("get-review-cluster"), session, RequestEffect::Write);
}

HttpRequest mergeCheckOutRequest(const QString& session)
{
    return dedupeRequest(
        DedupeDialect::C, QStringLiteral("get-canon-review-cluster"), session, RequestEffect::Write);
}

RemoteResult<RemoteCheckout> readCheckOut(const JsonValue& reply)
{
    const JsonValue* records = reply.find(u"objects");
    if (!records || records->kind != Kind::List)
        return misfit(RemoteTrouble::NotTheApi, RequestEffect::Write);
    RemoteCheckout checkout{
        {}, wholeOf(reply.find(u"total_clusters")), wholeOf(reply.find(u"review_remainder"))};
    if (records->items.empty())
        return checkout;
    const auto id = clusterIdOf(reply, *records);
    auto cluster = readDedupeCluster(id.value_or(QString()), *records);
    if (!id || !cluster)
        return misfit(RemoteTrouble::Broken, RequestEffect::Write);
    readLease(reply, *cluster);
    checkout.cluster = std::move(*cluster);
    return checkout;
}

std::optional<RemoteDecision> readDecision(const JsonValue* decision)
{
    const QString action = decision ? textOf(decision->find(u"action")) : QString();
    if (action.isEmpty())
        return std::nullopt;
    return RemoteDecision{action, textOf(decision->find(u"by")), textOf(decision->find(u"at"))};
}

} // namespace winnow::engine

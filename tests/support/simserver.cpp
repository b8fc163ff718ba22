#include "tests/support/simserver.h"

#include <utility>

namespace winnow::tests {

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

RemoteCluster remoteOf(const QString& id, const SimCluster& cluster)
{
    RemoteCluster remote;
    remote.id = id;
    remote.confidence = 0.5;
    remote.isCheckedOut = cluster.isCheckedOut;
    remote.leaseEndMs = cluster.leaseEndMs;
    for (const QString& record : cluster.records)
        remote.records.push_back({record, {{u"name"_s, u"record "_s + record}}});
    return remote;
}

RemoteError error(RemoteTrouble trouble, bool mayHaveArrived, int status)
{
    return {
        trouble, mayHaveArrived, status, {}, u"The server failed as it was told. Your answers are kept."_s};
}

} // namespace

void SimServer::answerByHand(const QString& id, const QString& action, const QString& reviewer)
{
    SimCluster& cluster = clusters.at(id);
    cluster.answer = action;
    cluster.reviewer = reviewer;
    cluster.isCheckedOut = false;
}

std::optional<QString> SimServer::answerOf(const QString& id) const
{
    const auto found = clusters.find(id);
    return found == clusters.end() ? std::nullopt : found->second.answer;
}

SimConnector::SimConnector(SimServer& server, QString reviewer)
    : m_server(server)
    , m_reviewer(std::move(reviewer))
{
}

ConnectorCapabilities SimConnector::capabilities() const
{
    return {m_server.hasWholeQueue, !m_server.hasWholeQueue, false, false, m_server.checkoutMs};
}

std::optional<RemoteError> SimConnector::failure(const QString& call, SimFault planned)
{
    const bool isWrite = call == u"answer"_s;
    switch (planned) {
    case SimFault::None:
        return std::nullopt;
    case SimFault::Offline:
        return error(RemoteTrouble::Offline, false, 0);
    case SimFault::CutBefore:
    case SimFault::CutAfter:
        return error(RemoteTrouble::Broken, isWrite, 0);
    case SimFault::ServerFault:
    case SimFault::FaultAfter:
        return error(RemoteTrouble::ServerFault, isWrite, 500);
    case SimFault::Throttled: {
        RemoteError throttled = error(RemoteTrouble::Throttled, false, 429);
        throttled.retryAfterMs = 60'000;
        return throttled;
    }
    case SimFault::Overloaded:
        return error(RemoteTrouble::Throttled, isWrite, 503);
    case SimFault::SignIn:
        return error(RemoteTrouble::NeedsSignIn, false, 401);
    case SimFault::NotFound:
        return error(RemoteTrouble::Gone, false, 404);
    case SimFault::Garbage:
        return error(RemoteTrouble::NotTheApi, isWrite, 200);
    }
    return std::nullopt;
}

RemoteResult<std::vector<RemoteSession>> SimConnector::sessions(const Progress&)
{
    ++m_server.requests;
    if (const auto failed = failure(u"sessions"_s, fault(u"sessions"_s)))
        return tl::unexpected(*failed);
    return std::vector<RemoteSession>{{QString::fromLatin1(SimServer::sessionId), u"shared"_s}};
}

RemoteResult<RemoteQueue> SimConnector::queue(const QString&, const Progress&)
{
    ++m_server.requests;
    if (const auto failed = failure(u"queue"_s, fault(u"queue"_s)))
        return tl::unexpected(*failed);
    RemoteQueue queue;
    for (const auto& [id, cluster] : m_server.clusters) {
        if (!cluster.answer)
            queue.clusters.push_back(remoteOf(id, cluster));
        else if (m_server.tellsDecisions)
            queue.decided[id] = {*cluster.answer, cluster.reviewer, u"2026-01-01T10:00:00Z"_s};
    }
    return queue;
}

RemoteResult<RemoteCheckout> SimConnector::checkOut(const QString&, const Progress&)
{
    ++m_server.requests;
    if (const auto failed = failure(u"checkOut"_s, fault(u"checkOut"_s)))
        return tl::unexpected(*failed);
    RemoteCheckout checkout;
    checkout.reviewRemainder = 0;
    for (auto& [id, cluster] : m_server.clusters) {
        if (cluster.answer)
            continue;
        ++*checkout.reviewRemainder;
        if (cluster.isCheckedOut || checkout.cluster)
            continue;
        cluster.isCheckedOut = true;
        checkout.cluster = remoteOf(id, cluster);
    }
    return checkout;
}

RemoteReceipt SimConnector::apply(const RemoteAnswer& answer)
{
    const auto found = m_server.clusters.find(answer.cluster);
    if (found == m_server.clusters.end())
        return {};
    SimCluster& cluster = found->second;
    const QString action = answer.matchIds.isEmpty() ? u"no"_s : u"yes"_s;
    const bool isOther = cluster.answer && *cluster.answer != action;
    if (isOther && m_server.tellsDecisions && !answer.overwrites)
        return {{}, RemoteDecision{*cluster.answer, cluster.reviewer, {}}};
    m_server.effects.push_back({m_reviewer, answer.cluster, action, isOther});
    cluster.answer = action;
    cluster.reviewer = m_reviewer;
    cluster.isCheckedOut = false;
    return {};
}

RemoteResult<RemoteReceipt> SimConnector::answer(const RemoteAnswer& answer, const Progress&)
{
    ++m_server.requests;
    const SimFault planned = fault(u"answer"_s);
    beforeAnswer();
    const bool isDone
        = planned == SimFault::None || planned == SimFault::CutAfter || planned == SimFault::FaultAfter;
    RemoteReceipt receipt;
    if (isDone)
        receipt = apply(answer);
    if (const auto failed = failure(u"answer"_s, planned))
        return tl::unexpected(*failed);
    return receipt;
}

} // namespace winnow::tests

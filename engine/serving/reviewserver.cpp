#include "engine/serving/reviewserver.h"

#include "engine/history/history.h"
#include "engine/serving/servedcluster.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QUrl>
#include <QUuid>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

struct ServerText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ReviewServer)
};

constexpr qint64 leaseMs = 10 * 60 * 1'000;
constexpr int itemsPerPage = 500;

ItemKey keyOf(const ItemRow& row)
{
    return {row.confidence, row.size, row.id};
}

/// Visits what waits for an answer, the least certain first, until `visit` returns false.
template <typename Visit>
Result<void> forEachOpen(const Stores& stores, SessionId session, const Visit& visit)
{
    for (const QueueFilter filter : {QueueFilter::Open, QueueFilter::Skipped}) {
        std::optional<ItemKey> last;
        for (;;) {
            const auto page = stores.queue().page({session, filter, QueueOrder::LeastCertainFirst}, last,
                itemsPerPage, QueueDirection::Forward);
            if (!page)
                return fail(page);
            for (const ItemRow& row : *page) {
                const Result<bool> goesOn = visit(row);
                if (!goesOn || !*goesOn)
                    return goesOn ? Result<void>() : fail(goesOn);
            }
            if (page->size() < itemsPerPage)
                break;
            last = keyOf(page->back());
        }
    }
    return {};
}

/// As the published server counted: what was answered with no is gone.
void addCounters(Json& reply, const SessionCounts& counts)
{
    reply["total_clusters"] = counts.total - counts.no - counts.unsure;
    reply["review_remainder"] = counts.remaining();
}

Result<Json> decidedItems(const Stores& stores, SessionId session)
{
    Json decided = Json::object();
    ItemId last;
    for (;;) {
        const auto page = stores.decisions().readAfter(session, last, itemsPerPage);
        if (!page)
            return fail(page);
        for (const StoredDecision& stored : *page) {
            const auto decision = servedDecision(stores, stored.decision.item);
            if (!decision)
                return fail(decision);
            if (!decision->is_null())
                decided[std::to_string(stored.decision.item.value)] = *decision;
        }
        if (page->size() < itemsPerPage)
            return decided;
        last = page->back().decision.item;
    }
}

/// HEAD is for what only reads: of a checkout it would leave nobody knowing what was taken.
QByteArrayList methodsOf(const QString& call)
{
    if (call == "mark-cluster"_L1)
        return {"GET", "POST", "OPTIONS"};
    if (call == "get-review-cluster"_L1)
        return {"GET", "OPTIONS"};
    return {"GET", "HEAD", "OPTIONS"};
}

/// What is answered without looking who asks: a question about the call itself, or one that it does not take.
std::optional<ServedReply> replyToMethod(const ServedRequest& request, const QString& call)
{
    const QByteArrayList allowed = methodsOf(call);
    if (request.method == "OPTIONS")
        return ServedReply{200, "text/plain", {}, {}, allowed.join(", ")};
    if (allowed.contains(request.method))
        return std::nullopt;
    ServedReply reply = errorReply(405, ServerText::tr("This call is made with GET."));
    reply.allow = allowed.join(", ");
    return reply;
}

ServedReply withSlash(const ServedRequest& request)
{
    const QByteArray query = request.query.isEmpty() ? QByteArray() : '?' + request.query;
    return {301, "text/plain", {}, QUrl::toPercentEncoding(request.path, "/") + '/' + query, {}};
}

/// How the protocol echoes a parameter: as it came, null where it is missing.
Json echo(const ServedRequest& request, const QString& name)
{
    return request.has(name) ? Json(request.parameter(name).toStdString()) : Json();
}

std::optional<Verdict> verdictOf(const QString& action)
{
    if (action == "yes"_L1)
        return Verdict::Yes;
    return action == "no"_L1 ? std::optional(Verdict::No) : std::nullopt;
}

/// What a mark does to an item that somebody may have answered before.
enum class MarkEffect { Nothing, Answer, Conflict };

MarkEffect effectOf(Verdict before, Verdict wanted, const ServedRequest& request)
{
    const bool isDecided = before == Verdict::Yes || before == Verdict::No;
    if (before == wanted)
        return MarkEffect::Nothing;
    if (!isDecided || request.parameter(u"overwrite"_s) == "1"_L1)
        return MarkEffect::Answer;
    if (request.parameter(u"if_open"_s) == "1"_L1)
        return MarkEffect::Conflict;
    // As published: a later no takes a yes away, a later yes finds nothing any more.
    return before == Verdict::Yes ? MarkEffect::Answer : MarkEffect::Nothing;
}

} // namespace

ReviewServer::ReviewServer(SyncRunner runner, const Session& session, ReviewerKeys keys, const Clock& clock)
    : m_runner(std::move(runner))
    , m_session(session.id)
    , m_publicId(QUuid::createUuidV5(QUuid(u"{7f0e5f0a-4f0b-5d51-9a44-6a0d9d6f4a11}"_s),
          u"session %1 of %2"_s.arg(session.id.value).arg(session.createdMs))
                     .toString(QUuid::WithoutBraces))
    , m_keys(std::move(keys))
    , m_clock(clock)
{
}

ServedReply ReviewServer::handle(const ServedRequest& request)
{
    const QStringList words = request.path.split(u'/', Qt::SkipEmptyParts);
    const QStringList calls{u"session-list"_s, u"review-queue"_s, u"get-review-cluster"_s, u"mark-cluster"_s};
    const QString call = words.value(0);
    const bool isKnown = calls.contains(call) && words.size() == (call == calls.front() ? 1 : 2);
    if (!isKnown)
        return errorReply(404, ServerText::tr("This server has no such call."));
    if (const auto reply = replyToMethod(request, call))
        return *reply;
    if (!request.path.endsWith(u'/'))
        return withSlash(request);
    const QString key = request.parameter(u"api_key"_s);
    if (key.isEmpty())
        return errorReply(401, u"'api_key' is a required parameter"_s);
    const auto reviewer = m_keys.nameOf(key);
    if (!reviewer)
        return errorReply(401, u"'api_key' is not known"_s);
    if (call != calls.front() && words[1] != m_publicId)
        return errorReply(401, u"You don't have access to session '%1'"_s.arg(words[1]));
    const auto reply = answer(request, {*reviewer, call});
    return reply ? *reply : errorReply(500, reply.error().message);
}

Result<ServedReply> ReviewServer::answer(const ServedRequest& request, const Caller& caller)
{
    Result<ServedReply> reply;
    const auto done = m_runner([&](const ReviewContext& context) -> Result<void> {
        if (caller.call == "session-list"_L1)
            reply = sessionList(context.stores);
        else if (caller.call == "review-queue"_L1)
            reply = reviewQueue(context.stores);
        else if (caller.call == "get-review-cluster"_L1)
            reply = reviewCluster(context.stores, caller.reviewer);
        else
            reply = markCluster(context, request, caller.reviewer);
        return reply ? Result<void>() : fail(reply);
    });
    return done ? reply : fail(done);
}

Result<ServedReply> ReviewServer::sessionList(const Stores& stores)
{
    const auto session = stores.sessions().read(m_session);
    if (!session)
        return fail(session);
    Json objects = Json::array();
    objects.push_back({{"name", session->name.toStdString()}, {"id", m_publicId.toStdString()}});
    return jsonReply(200, {{"status", "ok"}, {"message", ""}, {"objects", objects}});
}

Result<ServedReply> ReviewServer::reviewQueue(Stores& stores)
{
    const auto session = stores.sessions().read(m_session);
    if (!session)
        return fail(session);
    std::vector<ItemId> items;
    const auto listed = forEachOpen(stores, m_session, [&items](const ItemRow& row) -> Result<bool> {
        items.push_back(row.id);
        return true;
    });
    if (!listed)
        return fail(listed);
    std::sort(items.begin(), items.end());
    Json groups = Json::object();
    for (const ItemId item : items) {
        auto records = servedRecords(stores, *session, item);
        const auto lease = stores.remoteItems().lease(item);
        if (!records || !lease)
            return records ? fail(lease) : fail(records);
        addLease(*records, *lease, m_clock.wallMs());
        groups[std::to_string(item.value)] = std::move(*records);
    }
    const auto decided = decidedItems(stores, m_session);
    if (!decided)
        return fail(decided);
    Json reply{{"status", "ok"}, {"message", ""}, {"session_id", m_publicId.toStdString()}};
    reply["objects"] = Json::array({std::move(groups)});
    reply["decided"] = *decided;
    return jsonReply(200, reply);
}

Result<ServedReply> ReviewServer::reviewCluster(Stores& stores, const QString& reviewer)
{
    auto transaction = Transaction::begin(stores.database());
    if (!transaction)
        return fail(transaction);
    if (const auto swept = stores.remoteItems().removeLeasesBefore(m_clock.wallMs()); !swept)
        return fail(swept);
    std::optional<ItemId> picked;
    const auto looked = forEachOpen(stores, m_session, [&](const ItemRow& row) -> Result<bool> {
        const auto lease = stores.remoteItems().lease(row.id);
        if (!lease)
            return fail(lease);
        if (!lease->has_value())
            picked = row.id;
        return !picked;
    });
    const auto session = stores.sessions().read(m_session);
    if (!looked || !session)
        return looked ? fail(session) : fail(looked);
    Json reply{{"status", "ok"}, {"message", ""}, {"objects", Json::array()}};
    if (picked) {
        const qint64 until = m_clock.wallMs() + leaseMs;
        const auto records = servedRecords(stores, *session, *picked);
        if (!records)
            return fail(records);
        if (const auto taken = stores.remoteItems().setLease({*picked, reviewer, until}); !taken)
            return fail(taken);
        reply["objects"] = *records;
        reply["lease_until"] = servedTime(until).toStdString();
        reply["lease_holder"] = reviewer.toStdString();
    }
    addCounters(reply, session->counts);
    const auto committed = transaction->commit();
    return committed ? Result<ServedReply>(jsonReply(200, reply)) : fail(committed);
}

Result<ServedReply> ReviewServer::markCluster(
    const ReviewContext& context, const ServedRequest& request, const QString& reviewer)
{
    Json reply{{"session_id", m_publicId.toStdString()}, {"group_id", echo(request, u"group_id"_s)},
        {"status", "ok"}, {"action", echo(request, u"action"_s)}, {"message", ""}};
    const auto verdict = verdictOf(request.parameter(u"action"_s));
    bool isNumber = false;
    const ItemId item{request.parameter(u"group_id"_s).toLongLong(&isNumber)};
    if (request.has(u"group_id"_s) && !isNumber)
        return errorReply(400, u"'group_id' is not a number"_s);
    if (!verdict || !isNumber)
        return jsonReply(200, reply);
    const auto decision = context.stores.decisions().read(item);
    if (!decision)
        return fail(decision);
    if (!decision->has_value() || (*decision)->session != m_session)
        return jsonReply(200, reply); // as published: a group that is not there is no error
    const MarkEffect effect = effectOf((*decision)->decision.verdict, *verdict, request);
    if (effect == MarkEffect::Conflict) {
        const auto theirs = servedDecision(context.stores, item);
        if (!theirs)
            return fail(theirs);
        reply["conflict"] = *theirs;
    }
    if (effect == MarkEffect::Answer) {
        const QString before = context.history.actAs(reviewer);
        const auto answered = answerItem(context, item, {*verdict, {}});
        context.history.actAs(before);
        if (!answered && answered.error().code == ErrorCode::Conflict)
            return errorReply(409, answered.error().message);
        if (!answered)
            return fail(answered);
    }
    const auto released = context.stores.remoteItems().removeLease(item);
    return released ? Result<ServedReply>(jsonReply(200, reply)) : fail(released);
}

} // namespace winnow::engine

#include "engine/remote/dedupesessionwire.h"

#include <algorithm>

namespace winnow::engine {

namespace {

using Kind = JsonValue::Kind;

QString nameOf(const JsonValue& session, const QString& id)
{
    for (const QStringView key : {QStringView(u"name"), QStringView(u"filename")}) {
        if (QString name = textOf(session.find(key)); !name.isEmpty())
            return name;
    }
    return id;
}

void addSessions(std::vector<RemoteSession>& sessions, const JsonValue& list)
{
    for (const JsonValue& session : list.items) {
        const auto id = idOf(session.find(u"id"));
        const bool isKnown = id && std::ranges::find(sessions, *id, &RemoteSession::id) != sessions.end();
        if (id && !isKnown)
            sessions.push_back({*id, nameOf(session, *id)});
    }
}

} // namespace

HttpRequest sessionListRequest()
{
    return dedupeRequest(QStringLiteral("/session-list/"), RequestEffect::Read);
}

RemoteResult<std::vector<RemoteSession>> readSessions(const JsonValue& reply)
{
    const JsonValue* objects = reply.find(u"objects");
    if (!objects || (objects->kind != Kind::List && objects->kind != Kind::Object))
        return misfit(RemoteTrouble::NotTheApi, RequestEffect::Read);
    std::vector<RemoteSession> sessions;
    addSessions(sessions, *objects);
    for (const JsonMember& list : objects->members)
        addSessions(sessions, list.value);
    return sessions;
}

RemoteResult<DedupeDialect> readDialect(const HttpReply& reply)
{
    const auto json = readDedupeReply(reply, RequestEffect::Read, DedupeEnvelope::Status);
    const bool isRedirect = reply.delivery == Delivery::Complete && reply.status >= 300 && reply.status < 400;
    if (!json && isRedirect && json.error().trouble == RemoteTrouble::NeedsSignIn)
        return DedupeDialect::C;
    if (!json)
        return tl::unexpected(json.error());
    if (const auto sessions = readSessions(*json); !sessions)
        return tl::unexpected(sessions.error());
    return json->find(u"objects")->kind == Kind::List ? DedupeDialect::A : DedupeDialect::C;
}

} // namespace winnow::engine

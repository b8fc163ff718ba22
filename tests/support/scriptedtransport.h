#pragma once

#include "engine/remote/transport.h"

#include <vector>

namespace winnow::tests {

/// A whole reply as it comes from a server.
inline engine::HttpReply jsonReply(const QByteArray& body, int status = 200)
{
    engine::HttpReply reply;
    reply.delivery = engine::Delivery::Complete;
    reply.status = status;
    reply.contentType = "application/json";
    reply.body = body;
    return reply;
}

inline engine::HttpReply pageReply(int status)
{
    engine::HttpReply reply = jsonReply("<!doctype html><title>x</title>", status);
    reply.contentType = "text/html";
    return reply;
}

inline engine::HttpReply redirectReply(const QString& location)
{
    engine::HttpReply reply = pageReply(302);
    reply.location = location;
    return reply;
}

/// A transport that gives one reply to everything and keeps the requests.
class ScriptedTransport final : public engine::Transport {
public:
    explicit ScriptedTransport(engine::HttpReply toAll)
        : reply(std::move(toAll))
    {
    }

    engine::HttpReply exchange(
        const engine::HttpRequest& request, const engine::Progress& /*progress*/) override
    {
        requests.push_back(request);
        return reply;
    }

    engine::HttpReply reply;
    std::vector<engine::HttpRequest> requests;
};

} // namespace winnow::tests

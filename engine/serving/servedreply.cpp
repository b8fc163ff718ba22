#include "engine/serving/servedreply.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow::engine {

namespace {

auto find(const ServedRequest& request, const QString& name)
{
    return std::find_if(request.parameters.begin(), request.parameters.end(),
        [&name](const auto& parameter) { return parameter.first == name; });
}

} // namespace

QString ServedRequest::parameter(const QString& name) const
{
    const auto found = find(*this, name);
    return found == parameters.end() ? QString() : found->second;
}

bool ServedRequest::has(const QString& name) const
{
    return find(*this, name) != parameters.end();
}

ServedReply jsonReply(int status, const nlohmann::ordered_json& body)
{
    constexpr int compact = -1;
    const std::string text = body.dump(compact, ' ', true, nlohmann::ordered_json::error_handler_t::replace);
    return {status, "application/json", QByteArray::fromStdString(text), {}, {}};
}

ServedReply errorReply(int status, const QString& message)
{
    return jsonReply(status, {{"status", "error"}, {"message", message.toStdString()}});
}

} // namespace winnow::engine

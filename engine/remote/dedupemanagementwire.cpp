#include "engine/remote/dedupemanagementwire.h"

#include "engine/remote/deduperecordwire.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow::engine {

namespace {

using Kind = JsonValue::Kind;
using Json = nlohmann::ordered_json;

HttpRequest unmatched(const QString& session, const char* accept, RequestEffect effect)
{
    HttpRequest request
        = dedupeRequest(DedupeDialect::C, QStringLiteral("get-unmatched-record"), session, effect);
    request.query.emplace_back(QStringLiteral("floor_it"), QLatin1String(accept));
    return request;
}

/// Ids of records are numbers here, as far as they fit into one.
Json idJson(const QString& id)
{
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    return isNumber && QString::number(number) == id ? Json(number) : Json(id.toStdString());
}

Json recordJson(const RemoteRecord& record)
{
    Json json = Json::object();
    for (const auto& [name, value] : record.fields)
        json[name.toStdString()] = value ? Json(value->toStdString()) : Json(nullptr);
    json["record_id"] = idJson(record.id);
    return json;
}

Json lessonJson(const DedupeLesson& lesson)
{
    Json matches = Json::array();
    for (const auto& [record, isMatch] : lesson.matches) {
        Json match = recordJson(record);
        match["match"] = isMatch ? 1 : 0;
        matches.push_back(std::move(match));
    }
    return {{"session_id", lesson.session.toStdString()}, {"object", recordJson(lesson.record)},
        {"matches", std::move(matches)}, {"add_entity", lesson.addEntity}};
}

bool isEmptyObject(const JsonValue* value)
{
    return value && value->kind == Kind::Object && value->members.empty();
}

} // namespace

HttpRequest unmatchedRequest(const QString& session)
{
    return unmatched(session, "false", RequestEffect::Read);
}

HttpRequest acceptUnmatchedRequest(const QString& session)
{
    return unmatched(session, "true", RequestEffect::Write);
}

RemoteResult<RemoteUnmatched> readUnmatched(const JsonValue& reply)
{
    const JsonValue* object = reply.find(u"object");
    const JsonValue* matches = reply.find(u"matches");
    if (!object || object->kind != Kind::Object || !matches || matches->kind != Kind::List)
        return misfit(RemoteTrouble::NotTheApi, RequestEffect::Read);
    RemoteUnmatched read{readDedupeRecord(*object), {}, wholeOf(reply.find(u"remaining"))};
    if (!read.record && !isEmptyObject(object))
        return misfit(RemoteTrouble::Broken, RequestEffect::Read);
    for (const JsonValue& match : matches->items) {
        auto record = readDedupeRecord(match);
        if (!record)
            return misfit(RemoteTrouble::Broken, RequestEffect::Read);
        read.matches.emplace_back(std::move(*record), readConfidence(match.find(u"confidence")).value_or(0));
    }
    std::ranges::stable_sort(
        read.matches, std::ranges::greater(), [](const auto& match) { return match.second; });
    return read;
}

HttpRequest lessonRequest(const DedupeLesson& lesson)
{
    HttpRequest request
        = dedupeRequest(DedupeDialect::C, QStringLiteral("train"), lesson.session, RequestEffect::Write);
    request.method = "POST";
    request.contentType = "application/json";
    request.body
        = QByteArray::fromStdString(lessonJson(lesson).dump(-1, ' ', true, Json::error_handler_t::replace));
    return request;
}

RemoteResult<void> readLessonReply(const JsonValue& reply, const DedupeLesson& lesson)
{
    const JsonValue* object = reply.find(u"object");
    const auto echo = object ? idOf(object->find(u"record_id")) : std::nullopt;
    if (echo != lesson.record.id)
        return misfit(RemoteTrouble::Broken, RequestEffect::Write);
    return {};
}

HttpRequest rewindRequest(const QString& session, DedupeStage stage, double threshold)
{
    HttpRequest request
        = dedupeRequest(DedupeDialect::C, QStringLiteral("rewind"), session, RequestEffect::Write);
    const bool isFirst = stage == DedupeStage::Records;
    request.query.emplace_back(
        QStringLiteral("step"), isFirst ? QStringLiteral("first") : QStringLiteral("second"));
    request.query.emplace_back(QStringLiteral("threshold"), QString::number(threshold));
    return request;
}

RemoteResult<std::vector<RemoteFieldDefinition>> readFieldDefinitions(const JsonValue& reply)
{
    if (reply.kind != Kind::List)
        return misfit(RemoteTrouble::NotTheApi, RequestEffect::Read);
    std::vector<RemoteFieldDefinition> definitions;
    for (const JsonValue& item : reply.items) {
        const JsonValue* hasMissing = item.find(u"has_missing");
        RemoteFieldDefinition definition{
            textOf(item.find(u"field")), textOf(item.find(u"type")), hasMissing && hasMissing->isTrue};
        if (definition.field.isEmpty() || definition.type.isEmpty())
            return misfit(RemoteTrouble::Broken, RequestEffect::Read);
        definitions.push_back(std::move(definition));
    }
    return definitions;
}

} // namespace winnow::engine

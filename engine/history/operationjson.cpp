#include "engine/history/operationjson.h"

#include "engine/history/chain.h"

#include <QJsonDocument>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueOf(const std::optional<OperationSeq>& seq)
{
    return seq ? QJsonValue(seq->value) : QJsonValue();
}

std::optional<OperationSeq> seqOf(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(OperationSeq{value.toInteger()}) : std::nullopt;
}

QByteArray bytesOf(const QJsonValue& value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

} // namespace

QJsonObject jsonOf(const Operation& operation)
{
    return {{"seq"_L1, operation.seq.value}, {"operation_id"_L1, operation.operationId},
        {"session"_L1, operation.session.value}, {"item"_L1, operation.item.value},
        {"verb"_L1, operation.verb}, {"body"_L1, operation.body}, {"inverse"_L1, operation.inverse},
        {"undoes"_L1, valueOf(operation.undoes)}, {"redoes"_L1, valueOf(operation.redoes)},
        {"actor"_L1, operation.actor}, {"wall_ms"_L1, operation.wallMs},
        {"app_version"_L1, operation.appVersion},
        {"previous_hash"_L1, QString::fromLatin1(operation.previousHash.toHex())},
        {"hash"_L1, QString::fromLatin1(operation.hash.toHex())}};
}

std::optional<Operation> operationFromJson(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    Operation operation;
    operation.seq = {object["seq"_L1].toInteger()};
    operation.operationId = object["operation_id"_L1].toString();
    operation.session = {object["session"_L1].toInteger()};
    operation.item = {object["item"_L1].toInteger()};
    operation.verb = object["verb"_L1].toString();
    operation.body = object["body"_L1].toObject();
    operation.inverse = object["inverse"_L1].toObject();
    operation.undoes = seqOf(object["undoes"_L1]);
    operation.redoes = seqOf(object["redoes"_L1]);
    operation.actor = object["actor"_L1].toString();
    operation.wallMs = object["wall_ms"_L1].toInteger();
    operation.appVersion = object["app_version"_L1].toString();
    operation.previousHash = bytesOf(object["previous_hash"_L1]);
    operation.hash = bytesOf(object["hash"_L1]);
    if (hashOf(operation) != operation.hash)
        return std::nullopt;
    return operation;
}

} // namespace winnow::engine

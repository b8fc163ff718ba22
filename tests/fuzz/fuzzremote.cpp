#include "engine/remote/dedupeanswerwire.h"
#include "engine/remote/dedupeclusterwire.h"
#include "engine/remote/dedupemanagementwire.h"
#include "engine/remote/dedupesessionwire.h"
#include "engine/remote/dedupewire.h"
#include "engine/remote/httpreplyreader.h"
#include "engine/remote/jsonreader.h"
#include "tests/fuzz/fuzztargets.h"
#include "tests/support/scriptedtransport.h"

#include <nlohmann/json.hpp>

namespace winnow::tests {

using namespace engine;

namespace {

constexpr qint64 bodyLimit = 1 << 16;

bool isDeep(const nlohmann::json& value, int levels)
{
    if (levels == 0)
        return true;
    return std::any_of(value.begin(), value.end(),
        [levels](const nlohmann::json& part) { return part.is_structured() && isDeep(part, levels - 1); });
}

HttpReplyReader readInPieces(const QByteArray& bytes, qsizetype piece)
{
    HttpReplyReader reader(bodyLimit);
    auto state = HttpReplyReader::State::Reading;
    for (qsizetype at = 0; at < bytes.size() && state == HttpReplyReader::State::Reading; at += piece)
        state = reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    reader.end();
    return reader;
}

template <typename Value>
void checkReading(const RemoteResult<Value>& reading)
{
    promise(reading || !reading.error().message.isEmpty(), "a failure has a sentence");
}

void readEverythingFrom(const JsonValue& json)
{
    const auto queue = readQueue(json, QStringLiteral("s"));
    checkReading(queue);
    if (queue) {
        for (const RemoteCluster& cluster : queue->clusters)
            promise(!cluster.id.isEmpty() && !cluster.records.empty(), "a cluster has an id and records");
    }
    checkReading(readCheckOut(json));
    checkReading(readSessions(json));
    checkReading(readUnmatched(json));
    checkReading(readFieldDefinitions(json));
    RemoteAnswer answer;
    answer.session = QStringLiteral("s");
    answer.cluster = QStringLiteral("1");
    for (const auto dialect : {DedupeDialect::A, DedupeDialect::C})
        checkReading(readReceipt(dialect, json, answer));
}

} // namespace

/// Against a reader of another hand: what that takes, ours takes.
void fuzzJson(const QByteArray& bytes)
{
    const auto reading = readJson(bytes);
    const auto other = nlohmann::json::parse(bytes.begin(), bytes.end(), nullptr, false);
    constexpr int deepest = 120;
    const bool isWhole = !bytes.contains('\0'); // where the other one stops to read
    if (!other.is_discarded() && isWhole && !isDeep(other, deepest))
        promise(reading.has_value(), "what is JSON is read");
    const bool isCut = !bytes.isEmpty() && (bytes.front() == '{' || bytes.front() == '[');
    if (reading && isCut && !bytes.endsWith(' ') && !bytes.endsWith('\n') && !bytes.endsWith('\t')
        && !bytes.endsWith('\r'))
        promise(!readJson(QByteArrayView(bytes).chopped(1)), "what is cut is not JSON");
}

void fuzzReply(const QByteArray& bytes)
{
    const HttpReplyReader whole = readInPieces(bytes, bytes.size() + 1);
    const HttpReplyReader dripped = readInPieces(bytes, 1);
    promise(whole.body().size() <= bodyLimit, "no more is kept than is allowed");
    promise(whole.status() == dripped.status() && whole.body() == dripped.body(),
        "how a reply was cut into packets does not matter");
}

void fuzzWire(const QByteArray& bytes)
{
    for (const auto effect : {RequestEffect::Read, RequestEffect::Write}) {
        for (const int status : {200, 500}) {
            const HttpReply reply = jsonReply(bytes, status);
            const auto json = readDedupeReply(reply, effect, DedupeEnvelope::Status);
            checkReading(json);
            if (json)
                readEverythingFrom(*json);
        }
    }
    checkReading(readDialect(jsonReply(bytes)));
    if (const auto reading = readJson(bytes))
        readEverythingFrom(reading->value);
}

} // namespace winnow::tests

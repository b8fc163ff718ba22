#include "engine/remote/dedupeconnector.h"

#include "engine/remote/dedupeanswerwire.h"
#include "engine/remote/dedupeclusterwire.h"
#include "engine/remote/dedupesessionwire.h"
#include "engine/remote/jsonreader.h"
#include "engine/remote/remotesentence.h"

namespace winnow::engine {

namespace {

using Envelope = DedupeEnvelope;

HttpRequest withKey(HttpRequest request, const QString& apiKey)
{
    request.secretQuery = {{QStringLiteral("api_key"), apiKey}};
    return request;
}

/// A key may be any word: only what was not said here can hold it.
RemoteError withoutKey(RemoteError error, const QString& apiKey)
{
    const QString own = remoteSentence(error.trouble);
    const qsizetype said = error.message.startsWith(own) ? own.size() : 0;
    error.message = error.message.left(said) + withoutSecret(error.message.mid(said), apiKey);
    return error;
}

tl::unexpected<RemoteError> notSupported()
{
    RemoteError error;
    error.trouble = RemoteTrouble::NotSupported;
    error.message = remoteSentence(error.trouble);
    return tl::unexpected(error);
}

} // namespace

DedupeConnector::DedupeConnector(Transport& transport, QString apiKey, DedupeDialect dialect)
    : m_transport(transport)
    , m_apiKey(std::move(apiKey))
    , m_dialect(dialect)
{
}

ConnectorCapabilities DedupeConnector::capabilities() const
{
    constexpr qint64 minute = 60'000;
    const bool isA = m_dialect == DedupeDialect::A;
    return {.hasWholeQueue = isA,
        .takesPartialAnswers = !isA,
        .canTakeBack = false,
        .hasManagement = !isA,
        .checkoutMs = isA ? 10 * minute : minute};
}

HttpReply DedupeConnector::send(HttpRequest request, const Progress& progress)
{
    return m_transport.exchange(withKey(std::move(request), m_apiKey), progress);
}

RemoteResult<JsonValue> DedupeConnector::ask(HttpRequest request, Envelope envelope, const Progress& progress)
{
    const RequestEffect effect = request.effect;
    auto json = readDedupeReply(send(std::move(request), progress), effect, envelope);
    if (!json)
        return tl::unexpected(withoutKey(json.error(), m_apiKey));
    return json;
}

RemoteResult<std::vector<RemoteSession>> DedupeConnector::sessions(const Progress& progress)
{
    return ask(sessionListRequest(), Envelope::Status, progress).and_then(readSessions);
}

RemoteResult<RemoteQueue> DedupeConnector::queue(const QString& session, const Progress& progress)
{
    if (m_dialect != DedupeDialect::A)
        return notSupported();
    const auto json = ask(queueRequest(session), Envelope::Status, progress);
    if (!json)
        return tl::unexpected(json.error());
    auto queue = readQueue(*json, session);
    if (queue) {
        for (QString& problem : queue->problems)
            problem = withoutSecret(problem, m_apiKey);
    }
    return queue;
}

RemoteResult<RemoteCheckout> DedupeConnector::checkOut(const QString& session, const Progress& progress)
{
    return ask(checkOutRequest(m_dialect, session), Envelope::Status, progress).and_then(readCheckOut);
}

RemoteResult<RemoteReceipt> DedupeConnector::mark(
    RemoteResult<HttpRequest> request, const RemoteAnswer& answer, const Progress& progress)
{
    if (!request)
        return tl::unexpected(request.error());
    const auto json = ask(std::move(*request), Envelope::Status, progress);
    if (!json)
        return tl::unexpected(json.error());
    auto receipt = readReceipt(m_dialect, *json, answer);
    if (receipt)
        receipt->message = withoutSecret(receipt->message, m_apiKey);
    return receipt;
}

RemoteResult<RemoteReceipt> DedupeConnector::answer(const RemoteAnswer& answer, const Progress& progress)
{
    return mark(answerRequest(m_dialect, answer), answer, progress);
}

RemoteResult<RemoteCheckout> DedupeConnector::checkOutMerge(const QString& session, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    return ask(mergeCheckOutRequest(session), Envelope::Status, progress).and_then(readCheckOut);
}

RemoteResult<RemoteReceipt> DedupeConnector::answerMerge(const RemoteAnswer& answer, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    return mark(mergeAnswerRequest(answer), answer, progress);
}

/// A write of dialect C of which only the success matters.
RemoteResult<void> DedupeConnector::command(
    const QString& call, const QString& session, Envelope envelope, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    return ask(dedupeRequest(DedupeDialect::C, call, session, RequestEffect::Write), envelope, progress)
        .map([](const JsonValue&) {});
}

RemoteResult<void> DedupeConnector::acceptAll(const QString& session, const Progress& progress)
{
    return command(QStringLiteral("mark-all-clusters"), session, Envelope::Status, progress);
}

RemoteResult<void> DedupeConnector::acceptAllMerges(const QString& session, const Progress& progress)
{
    return command(QStringLiteral("mark-all-canon-clusters"), session, Envelope::None, progress);
}

RemoteResult<RemoteUnmatched> DedupeConnector::unmatched(const QString& session, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    return ask(unmatchedRequest(session), Envelope::Status, progress).and_then(readUnmatched);
}

RemoteResult<void> DedupeConnector::acceptAllUnmatched(const QString& session, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    return ask(acceptUnmatchedRequest(session), Envelope::Status, progress).map([](const JsonValue&) {});
}

RemoteResult<void> DedupeConnector::train(const DedupeLesson& lesson, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    return ask(lessonRequest(lesson), Envelope::Status, progress).and_then([&lesson](const JsonValue& json) {
        return readLessonReply(json, lesson);
    });
}

RemoteResult<void> DedupeConnector::deleteSession(const QString& session, const Progress& progress)
{
    const HttpRequest request
        = dedupeRequest(m_dialect, QStringLiteral("delete-session"), session, RequestEffect::Write);
    const auto json = ask(request, Envelope::Status, progress);
    if (!json)
        return tl::unexpected(json.error());
    if (idOf(json->find(u"session_id")) != session)
        return misfit(RemoteTrouble::Broken, RequestEffect::Write);
    return {};
}

RemoteResult<void> DedupeConnector::deleteDataModel(const QString& session, const Progress& progress)
{
    return command(QStringLiteral("delete-data-model"), session, Envelope::Status, progress);
}

RemoteResult<void> DedupeConnector::deleteTrainingData(const QString& session, const Progress& progress)
{
    return command(QStringLiteral("delete-training-data"), session, Envelope::Status, progress);
}

RemoteResult<QByteArray> DedupeConnector::file(
    const QString& call, const QString& session, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    auto bytes
        = readDedupeFile(send(dedupeRequest(DedupeDialect::C, call, session, RequestEffect::Read), progress));
    if (!bytes)
        return tl::unexpected(withoutKey(bytes.error(), m_apiKey));
    return bytes;
}

RemoteResult<QByteArray> DedupeConnector::trainingData(const QString& session, const Progress& progress)
{
    auto bytes = file(QStringLiteral("training-data"), session, progress);
    if (bytes && !readJson(*bytes))
        return misfit(RemoteTrouble::Broken, RequestEffect::Read);
    return bytes;
}

RemoteResult<void> DedupeConnector::uploadTrainingData(
    const QString& session, const QByteArray& json, TrainingUpload upload, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    auto request = trainingUploadRequest(session, json, upload);
    if (!request)
        return tl::unexpected(request.error());
    const auto stored = readTrainingUploadReply(send(std::move(*request), progress));
    if (!stored)
        return tl::unexpected(withoutKey(stored.error(), m_apiKey));
    return {};
}

RemoteResult<QByteArray> DedupeConnector::entityMap(const QString& session, const Progress& progress)
{
    return file(QStringLiteral("dump-entity-map"), session, progress);
}

RemoteResult<std::vector<RemoteFieldDefinition>> DedupeConnector::fieldDefinitions(
    const QString& session, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    const HttpRequest request
        = dedupeRequest(DedupeDialect::C, QStringLiteral("field-definitions"), session, RequestEffect::Read);
    return ask(request, Envelope::None, progress).and_then(readFieldDefinitions);
}

RemoteResult<void> DedupeConnector::rewind(
    const QString& session, DedupeStage stage, double threshold, const Progress& progress)
{
    if (m_dialect != DedupeDialect::C)
        return notSupported();
    return ask(rewindRequest(session, stage, threshold), Envelope::Status, progress)
        .map([](const JsonValue&) {});
}

RemoteResult<DedupeDialect> probeDialect(
    Transport& transport, const QString& apiKey, const Progress& progress)
{
    auto dialect = readDialect(transport.exchange(withKey(sessionListRequest(), apiKey), progress));
    if (!dialect)
        return tl::unexpected(withoutKey(dialect.error(), apiKey));
    return dialect;
}

} // namespace winnow::engine

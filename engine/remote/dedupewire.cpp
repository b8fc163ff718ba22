#include "engine/remote/dedupewire.h"

#include "engine/remote/jsonreader.h"
#include "engine/remote/remotesentence.h"

#include <QCoreApplication>
#include <QUrl>

namespace winnow::engine {

namespace {

constexpr qint64 maxWriteReply = qint64{10} * 1024 * 1024;

struct WireText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::WireText)
};

RemoteTrouble troubleOf(TransportTrouble trouble)
{
    switch (trouble) {
    case TransportTrouble::Offline:
    case TransportTrouble::ProxyRefused:
        return RemoteTrouble::Offline;
    case TransportTrouble::TimedOut:
        return RemoteTrouble::TimedOut;
    case TransportTrouble::Certificate:
        return RemoteTrouble::Certificate;
    case TransportTrouble::InsecureAddress:
        return RemoteTrouble::InsecureAddress;
    case TransportTrouble::Cancelled:
        return RemoteTrouble::Cancelled;
    case TransportTrouble::None:
    case TransportTrouble::Broken:
    case TransportTrouble::TooLarge:
        break;
    }
    return RemoteTrouble::Broken;
}

RemoteError transportError(const HttpReply& reply, RequestEffect effect)
{
    RemoteError error;
    error.trouble = troubleOf(reply.trouble);
    error.mayHaveArrived = effect == RequestEffect::Write && reply.delivery != Delivery::NotSent;
    error.status = reply.status;
    error.retryAfterMs = reply.retryAfterMs;
    error.message = reply.problem.isEmpty() ? remoteSentence(error.trouble) : reply.problem;
    return error;
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

RemoteTrouble troubleOf(const HttpReply& reply, const QString& serverMessage)
{
    if (serverMessage.contains(QLatin1String("access to session"), Qt::CaseInsensitive)
        || reply.status == 403)
        return RemoteTrouble::NoAccess;
    // Some calls send their errors with 200.
    if (reply.status == 401 || serverMessage.contains(QLatin1String("'api_key'")))
        return RemoteTrouble::NeedsSignIn;
    if (reply.status == 404 || reply.status == 410)
        return RemoteTrouble::Gone;
    if (reply.status == 429 || reply.status == 503 || (reply.status >= 500 && reply.retryAfterMs))
        return RemoteTrouble::Throttled;
    if (reply.status >= 500)
        return RemoteTrouble::ServerFault;
    return reply.status == 408 ? RemoteTrouble::TimedOut : RemoteTrouble::Refused;
}

RemoteError statusError(const HttpReply& reply, RequestEffect effect, const QString& serverMessage)
{
    RemoteError error;
    error.trouble = troubleOf(reply, serverMessage);
    // This server stores before it fails.
    error.mayHaveArrived = effect == RequestEffect::Write && reply.status >= 500;
    error.status = reply.status;
    error.retryAfterMs = reply.retryAfterMs;
    error.message = remoteSentence(error.trouble, serverMessage);
    return error;
}

/// Redirects are how this server says no to a key: to its sign-in page, or home. Who leads to another host
/// has not said no, but is not the server.
RemoteError redirectError(const HttpReply& reply)
{
    const QUrl target(reply.location);
    const bool isElsewhere = !target.host().isEmpty();
    const bool isSignIn = !isElsewhere && target.path().startsWith(QLatin1String("/login"));
    RemoteError error;
    error.status = reply.status;
    error.trouble = isSignIn ? RemoteTrouble::NeedsSignIn : RemoteTrouble::NoAccess;
    error.message = remoteSentence(error.trouble);
    const bool isHome = !isElsewhere && target.path() == QLatin1String("/");
    if (!isSignIn && !isHome)
        error.message
            = WireText::tr("The server sends this request on to %1, where Winnow does not follow. Your "
                           "answers are kept; check the address of the server and the session.")
                  .arg(plainText(isElsewhere ? target.host() : target.path()));
    return error;
}

tl::unexpected<RemoteError> notTheApi(const HttpReply& reply, RequestEffect effect)
{
    if (!isSuccess(reply.status))
        return tl::unexpected(statusError(reply, effect, QString()));
    auto failure = misfit(RemoteTrouble::NotTheApi, effect);
    failure.value().status = reply.status;
    return failure;
}

std::optional<RemoteError> earlyError(const HttpReply& reply, RequestEffect effect)
{
    if (reply.delivery != Delivery::Complete || reply.trouble != TransportTrouble::None)
        return transportError(reply, effect);
    if (reply.status >= 300 && reply.status < 400 && !reply.location.isEmpty())
        return redirectError(reply);
    return std::nullopt;
}

RemoteError damagedReply(const HttpReply& reply, RequestEffect effect)
{
    RemoteError error = misfit(RemoteTrouble::Broken, effect).value();
    error.status = reply.status;
    return error;
}

bool looksLikeJson(const HttpReply& reply)
{
    const QByteArray start = reply.body.left(64).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

} // namespace

tl::unexpected<RemoteError> misfit(RemoteTrouble trouble, RequestEffect effect)
{
    RemoteError error;
    error.trouble = trouble;
    error.mayHaveArrived = effect == RequestEffect::Write;
    error.message = remoteSentence(trouble);
    return tl::unexpected(error);
}

HttpRequest dedupeRequest(const QString& path, RequestEffect effect)
{
    HttpRequest request;
    request.path = path;
    request.effect = effect;
    if (effect == RequestEffect::Write)
        request.maxReplyBytes = maxWriteReply;
    return request;
}

HttpRequest dedupeRequest(
    DedupeDialect dialect, const QString& call, const QString& session, RequestEffect effect)
{
    if (dialect == DedupeDialect::A) {
        const QString id = QString::fromLatin1(QUrl::toPercentEncoding(session));
        return dedupeRequest(u'/' + call + u'/' + id + u'/', effect);
    }
    HttpRequest request = dedupeRequest(u'/' + call + u'/', effect);
    request.query = {{QStringLiteral("session_id"), session}};
    return request;
}

RemoteResult<JsonValue> readDedupeReply(const HttpReply& reply, RequestEffect effect, DedupeEnvelope envelope)
{
    if (auto error = earlyError(reply, effect))
        return tl::unexpected(std::move(*error));
    auto reading = readJson(reply.body);
    if (!reading && isSuccess(reply.status) && looksLikeJson(reply))
        return tl::unexpected(damagedReply(reply, effect));
    if (!reading)
        return notTheApi(reply, effect);
    if (reading->hasDoubleKeys && effect == RequestEffect::Write)
        return tl::unexpected(damagedReply(reply, effect));
    const QString status = textOf(reading->value.find(u"status"));
    if (status == QLatin1String("error"))
        return tl::unexpected(statusError(reply, effect, textOf(reading->value.find(u"message"))));
    const bool isAnswer
        = status == QLatin1String("ok") || (envelope == DedupeEnvelope::None && isSuccess(reply.status));
    if (!isAnswer)
        return notTheApi(reply, effect);
    return std::move(reading->value);
}

RemoteResult<QByteArray> readDedupeFile(const HttpReply& reply)
{
    if (auto error = earlyError(reply, RequestEffect::Read))
        return tl::unexpected(std::move(*error));
    const bool isPage = reply.contentType == "text/html" || reply.body.trimmed().startsWith('<');
    const auto reading = readJson(reply.body);
    const bool isError = reading && textOf(reading->value.find(u"status")) == QLatin1String("error");
    if (isSuccess(reply.status) && !isPage && !isError)
        return reply.body;
    if (reading && (isError || !isSuccess(reply.status)))
        return tl::unexpected(
            statusError(reply, RequestEffect::Read, textOf(reading->value.find(u"message"))));
    return notTheApi(reply, RequestEffect::Read);
}

} // namespace winnow::engine

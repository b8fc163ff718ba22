#include "engine/remote/httpexchange.h"

#include "engine/remote/httpaddress.h"
#include "engine/remote/httprequestbytes.h"
#include "engine/remote/retryafter.h"
#include "engine/remote/transportsentence.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslError>

namespace winnow::engine {

namespace {

TransportTrouble troubleOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::RemoteHostClosedError:
        return TransportTrouble::Broken;
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return TransportTrouble::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return TransportTrouble::Certificate;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return TransportTrouble::ProxyRefused;
    default:
        return TransportTrouble::Offline;
    }
}

QByteArray mediaType(const QByteArray& header)
{
    return header.split(';').constFirst().trimmed().toLower();
}

} // namespace

HttpExchange::HttpExchange(
    HttpTarget target, HttpRequest request, std::shared_ptr<ExchangeGate> gate, Done done, QObject* parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_request(std::move(request))
    , m_gate(std::move(gate))
    , m_done(std::move(done))
    , m_reader(m_request.maxReplyBytes)
{
}

bool HttpExchange::isSecure() const
{
    return m_target.base.scheme() == QLatin1String("https");
}

void HttpExchange::start()
{
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &HttpExchange::fail);
    connect(&m_socket, &QAbstractSocket::readyRead, this, &HttpExchange::read);
    connect(&m_socket, &QSslSocket::sslErrors, this,
        [this](const QList<QSslError>& errors) { m_reason = errors.constFirst().errorString(); });
    if (isSecure())
        connect(&m_socket, &QSslSocket::encrypted, this, &HttpExchange::send);
    else
        connect(&m_socket, &QAbstractSocket::connected, this, &HttpExchange::send);
    startTimer(m_connecting, m_target.timeouts.connect);
    startTimer(m_whole, m_target.timeouts.total);
    connectToServer();
}

void HttpExchange::startTimer(QTimer& timer, std::chrono::milliseconds limit)
{
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, this, [this] { finish(TransportTrouble::TimedOut); });
    timer.start(limit);
}

void HttpExchange::connectToServer()
{
    const QString host = m_target.base.host(QUrl::FullyEncoded);
    const auto port = static_cast<quint16>(m_target.base.port(isSecure() ? 443 : 80));
    if (isLoopbackHost(host))
        m_socket.setProxy(QNetworkProxy::NoProxy);
    else
        useSystemProxy();
    if (isSecure()) {
        m_socket.setSslConfiguration(m_target.tls);
        m_socket.connectToHostEncrypted(host, port);
    } else {
        m_socket.connectToHost(host, port);
    }
}

void HttpExchange::useSystemProxy()
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(m_target.base));
    for (const QNetworkProxy& proxy : proxies) {
        // The others cannot carry a connection that is encrypted from end to end.
        if (proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability)) {
            m_socket.setProxy(proxy);
            return;
        }
    }
    m_socket.setProxy(QNetworkProxy::NoProxy);
}

void HttpExchange::send()
{
    m_connecting.stop();
    // "localhost" is a name like others: where it leads to another machine, the key does not go there.
    if (!isSecure() && !m_socket.peerAddress().isLoopback()) {
        finish(TransportTrouble::InsecureAddress);
        return;
    }
    if (!m_gate->passToSend()) {
        finish(TransportTrouble::Cancelled);
        return;
    }
    startTimer(m_inactive, m_target.timeouts.inactivity);
    connect(&m_socket, &QAbstractSocket::bytesWritten, &m_inactive, qOverload<>(&QTimer::start));
    m_socket.write(httpRequestBytes(m_target.base, m_request));
}

void HttpExchange::read()
{
    m_inactive.start();
    switch (m_reader.feed(m_socket.readAll())) {
    case HttpReplyReader::State::Reading:
        break;
    case HttpReplyReader::State::Complete:
        finish(TransportTrouble::None);
        break;
    case HttpReplyReader::State::Broken:
        finish(TransportTrouble::Broken);
        break;
    case HttpReplyReader::State::TooLarge:
        finish(TransportTrouble::TooLarge);
        break;
    }
}

void HttpExchange::fail(QAbstractSocket::SocketError error)
{
    if (!m_done)
        return;
    if (m_gate->hasSent()) {
        endReply(error);
        return;
    }
    if (m_reason.isEmpty())
        m_reason = m_socket.errorString();
    finish(troubleOf(error));
}

void HttpExchange::endReply(QAbstractSocket::SocketError error)
{
    if (m_socket.bytesAvailable() > 0)
        read();
    if (!m_done)
        return;
    // Only a proper end may complete a reply that names no length.
    const bool isProperEnd = error == QAbstractSocket::RemoteHostClosedError;
    const bool isWhole = isProperEnd && m_reader.end() == HttpReplyReader::State::Complete;
    finish(isWhole ? TransportTrouble::None : TransportTrouble::Broken);
}

void HttpExchange::readHead(HttpReply& reply) const
{
    reply.status = m_reader.status();
    reply.contentType = mediaType(m_reader.header("content-type").value_or(QByteArray()));
    reply.location
        = locationBelow(m_target.base, QString::fromUtf8(m_reader.header("location").value_or(QByteArray())));
    reply.serverMs = httpDateMs(m_reader.header("date").value_or(QByteArray()));
    for (const char* name : {"retry-after", "backoff"}) {
        const auto wait = retryAfterMs(m_reader.header(name).value_or(QByteArray()), reply.serverMs);
        if (wait > reply.retryAfterMs)
            reply.retryAfterMs = wait;
    }
}

void HttpExchange::finish(TransportTrouble trouble)
{
    if (!m_done)
        return;
    HttpReply reply;
    reply.trouble = trouble;
    if (trouble == TransportTrouble::None)
        reply.delivery = Delivery::Complete;
    else
        reply.delivery = m_gate->giveUp() ? Delivery::NotSent : Delivery::Unknown;
    readHead(reply);
    if (trouble == TransportTrouble::None)
        reply.body = m_reader.body();
    else
        reply.problem = transportSentence(trouble, m_target.base.host(), m_reason);
    const Done done = std::exchange(m_done, nullptr);
    for (QTimer* timer : {&m_connecting, &m_inactive, &m_whole})
        timer->stop();
    m_socket.abort();
    done(reply);
    deleteLater();
}

} // namespace winnow::engine

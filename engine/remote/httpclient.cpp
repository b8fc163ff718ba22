#include "engine/remote/httpclient.h"

#include "engine/base/progress.h"
#include "engine/remote/httpaddress.h"
#include "engine/remote/transportsentence.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSslCertificate>

#include <future>

namespace winnow::engine {

namespace {

constexpr std::chrono::milliseconds cancelPoll{50};
constexpr std::chrono::milliseconds cancelPatience{300};

struct ClientText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ClientText)
};

/// Reading them takes a noticeable part of a second, and they are the same for the whole run.
const QList<QSslCertificate>& systemAuthorities()
{
    static const QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    return authorities;
}

} // namespace

/// One exchange as both threads hold it.
struct HttpClient::Call {
    std::shared_ptr<ExchangeGate> gate = std::make_shared<ExchangeGate>();
    std::promise<HttpReply> reply;
    std::future<HttpReply> future = reply.get_future();
    QPointer<HttpExchange> exchange; ///< touched in the network thread only
};

HttpClient::HttpClient(const QUrl& base, const QString& extraCaFile, const HttpTimeouts& timeouts)
    : m_target{base, QSslConfiguration::defaultConfiguration(), timeouts}
    , m_context(new QObject)
{
    m_target.tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_target.tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!extraCaFile.isEmpty())
        trust(extraCaFile);
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("network"));
    m_thread.start();
}

HttpClient::~HttpClient()
{
    m_thread.quit();
    m_thread.wait();
}

void HttpClient::trust(const QString& extraCaFile)
{
    const auto authorities
        = QSslCertificate::fromPath(extraCaFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (authorities.isEmpty())
        m_trustProblem = ClientText::tr("the file %1 holds no certificate").arg(extraCaFile);
    // Named one by one: Qt could otherwise leave those of the system to be found later, and then not look for
    // them.
    m_target.tls.setCaCertificates(systemAuthorities() + authorities);
}

HttpReply HttpClient::refusal(TransportTrouble trouble) const
{
    HttpReply reply;
    reply.trouble = trouble;
    reply.problem = transportSentence(trouble, m_target.base.host(), m_trustProblem);
    return reply;
}

HttpReply HttpClient::exchange(const HttpRequest& request, const Progress& progress)
{
    if (!mayCarryKey(m_target.base))
        return refusal(TransportTrouble::InsecureAddress);
    if (!m_trustProblem.isEmpty())
        return refusal(TransportTrouble::Certificate);
    if (progress.isCancelled())
        return refusal(TransportTrouble::Cancelled);
    const auto call = begin(request);
    while (call->future.wait_for(cancelPoll) != std::future_status::ready) {
        if (progress.isCancelled())
            return cancelled(call);
    }
    return call->future.get();
}

std::shared_ptr<HttpClient::Call> HttpClient::begin(const HttpRequest& request)
{
    auto call = std::make_shared<Call>();
    const auto start = [call, request, target = m_target, context = m_context] {
        const auto done = [call](const HttpReply& reply) {
            call->reply.set_value(reply);
        };
        call->exchange = new HttpExchange(target, request, call->gate, done, context);
        call->exchange->start();
    };
    QMetaObject::invokeMethod(m_context, start, Qt::QueuedConnection);
    return call;
}

HttpReply HttpClient::cancelled(const std::shared_ptr<Call>& call)
{
    const auto cancel = [call] {
        if (call->exchange)
            call->exchange->cancel();
    };
    QMetaObject::invokeMethod(m_context, cancel, Qt::QueuedConnection);
    if (call->future.wait_for(cancelPatience) == std::future_status::ready)
        return call->future.get();
    // The network thread is busy, as with the name of a host: the gate settles what it may still do.
    HttpReply reply = refusal(TransportTrouble::Cancelled);
    reply.delivery = call->gate->giveUp() ? Delivery::NotSent : Delivery::Unknown;
    return reply;
}

} // namespace winnow::engine

#include "tests/support/faultserver.h"

#include "tests/support/faultconnection.h"

#include <QHostAddress>

namespace winnow::tests {

static bool fits(const FaultRule& rule, const FaultDelivery& delivery)
{
    const QByteArray path = delivery.target.split('?').constFirst();
    const bool isPath = rule.path.endsWith('*') ? path.startsWith(rule.path.chopped(1)) : path == rule.path;
    return isPath && (rule.method == "*" || rule.method == delivery.method);
}

void FaultLedger::addRule(FaultRule rule)
{
    const std::lock_guard lock(m_mutex);
    m_rules.push_back(std::move(rule));
    m_hits.push_back(0);
}

FaultScript FaultLedger::deliver(FaultDelivery delivery)
{
    const std::lock_guard lock(m_mutex);
    m_deliveries.push_back(delivery);
    const FaultScript* chosen = nullptr;
    for (size_t i = 0; i < m_rules.size(); ++i) {
        if (!fits(m_rules[i], delivery))
            continue;
        ++m_hits[i];
        if (!chosen && (m_rules[i].hit == 0 || m_rules[i].hit == m_hits[i]))
            chosen = &m_rules[i].steps;
    }
    return chosen ? *chosen : FaultScript{{FaultStep::Kind::Send, httpReply("{}", "404 Not Found")}};
}

void FaultLedger::countConnection()
{
    const std::lock_guard lock(m_mutex);
    ++m_connections;
}

void FaultLedger::countBytes(qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    m_bytes += bytes;
}

void FaultLedger::countEffect()
{
    const std::lock_guard lock(m_mutex);
    ++m_effects;
}

std::vector<FaultDelivery> FaultLedger::deliveries() const
{
    const std::lock_guard lock(m_mutex);
    return m_deliveries;
}

int FaultLedger::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

qint64 FaultLedger::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

int FaultLedger::effects() const
{
    const std::lock_guard lock(m_mutex);
    return m_effects;
}

FaultServer::FaultServer()
{
    start(std::nullopt);
}

FaultServer::FaultServer(const QSslConfiguration& tls)
    : m_isSecure(true)
{
    start(tls);
}

void FaultServer::start(const std::optional<QSslConfiguration>& tls)
{
    m_listener = new FaultListener(tls, m_ledger);
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
    const auto listen = [this] {
        m_listener->listen(QHostAddress::LocalHost);
        return m_listener->serverPort();
    };
    QMetaObject::invokeMethod(m_listener, listen, Qt::BlockingQueuedConnection, &m_port);
}

FaultServer::~FaultServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl FaultServer::url(const QString& host) const
{
    QUrl url;
    url.setScheme(m_isSecure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(host);
    url.setPort(m_port);
    return url;
}

} // namespace winnow::tests

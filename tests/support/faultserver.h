#pragma once

#include "tests/support/faultscript.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace winnow::tests {

class FaultListener;

/// What both threads know of a faulty server.
class FaultLedger {
public:
    void addRule(FaultRule rule);
    /// Writes the request down and says what is to be done about it.
    FaultScript deliver(FaultDelivery delivery);
    void countConnection();
    void countBytes(qint64 bytes);
    void countEffect();

    [[nodiscard]] std::vector<FaultDelivery> deliveries() const;
    [[nodiscard]] int connections() const;
    [[nodiscard]] qint64 bytes() const;
    [[nodiscard]] int effects() const;

private:
    mutable std::mutex m_mutex;
    std::vector<FaultRule> m_rules;
    std::vector<int> m_hits; ///< of each rule
    std::vector<FaultDelivery> m_deliveries;
    int m_connections = 0;
    qint64 m_bytes = 0;
    int m_effects = 0;
};

/// A real server on this machine that fails as it is told, in its own thread. Its ledger holds every request
/// that arrived as a whole and is the oracle for duplicates.
class FaultServer {
public:
    FaultServer();
    /// A server over TLS.
    explicit FaultServer(const QSslConfiguration& tls);
    ~FaultServer();
    FaultServer(const FaultServer&) = delete;
    FaultServer& operator=(const FaultServer&) = delete;

    /// What is done about requests that no earlier rule takes.
    void on(FaultRule rule) { m_ledger->addRule(std::move(rule)); }

    [[nodiscard]] QUrl url(const QString& host = QStringLiteral("127.0.0.1")) const;

    [[nodiscard]] std::vector<FaultDelivery> deliveries() const { return m_ledger->deliveries(); }

    [[nodiscard]] int connections() const { return m_ledger->connections(); }

    /// Of requests, whole or not; within TLS, what was decrypted.
    [[nodiscard]] qint64 bytesReceived() const { return m_ledger->bytes(); }

    [[nodiscard]] int effects() const { return m_ledger->effects(); }

private:
    void start(const std::optional<QSslConfiguration>& tls);

    std::shared_ptr<FaultLedger> m_ledger = std::make_shared<FaultLedger>();
    QThread m_thread;
    FaultListener* m_listener = nullptr; ///< lives in m_thread and is deleted there
    quint16 m_port = 0;
    bool m_isSecure = false;
};

} // namespace winnow::tests

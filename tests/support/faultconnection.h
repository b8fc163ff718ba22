#pragma once

#include "tests/support/faultserver.h"

#include <QSslSocket>
#include <QTcpServer>

namespace winnow::tests {

/// One connection to a faulty server: reads requests and plays the scripts.
class FaultConnection final : public QObject {
    Q_OBJECT

public:
    FaultConnection(qintptr descriptor, const std::optional<QSslConfiguration>& tls,
        std::shared_ptr<FaultLedger> ledger, int number, QObject* parent);

private:
    void read();
    void play();
    void playLater(int milliseconds);
    bool perform(FaultStep& step);
    bool pour(FaultStep& step);
    bool drip(FaultStep& step);
    void reset();

    QSslSocket m_socket;
    std::shared_ptr<FaultLedger> m_ledger;
    int m_number;
    QByteArray m_input;
    FaultScript m_steps;
    bool m_isWaiting = false;
    bool m_isPlaying = false; ///< writing can ask to play on
};

/// Accepts the connections of a faulty server.
class FaultListener final : public QTcpServer {
    Q_OBJECT

public:
    FaultListener(std::optional<QSslConfiguration> tls, std::shared_ptr<FaultLedger> ledger)
        : m_tls(std::move(tls))
        , m_ledger(std::move(ledger))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    std::optional<QSslConfiguration> m_tls;
    std::shared_ptr<FaultLedger> m_ledger;
};

} // namespace winnow::tests

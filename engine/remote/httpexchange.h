#pragma once

#include "engine/remote/exchangegate.h"
#include "engine/remote/httpreplyreader.h"
#include "engine/remote/transport.h"

#include <QAbstractSocket>
#include <QObject>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace winnow::engine {

/// How long an exchange may take; what ends it is the first that is reached.
struct HttpTimeouts {
    std::chrono::milliseconds connect = std::chrono::seconds(15); ///< until the first byte can be sent
    std::chrono::milliseconds inactivity = std::chrono::seconds(30); ///< between two bytes
    std::chrono::milliseconds total = std::chrono::minutes(5);
};

/// Where a request goes and how.
struct HttpTarget {
    QUrl base;
    QSslConfiguration tls;
    HttpTimeouts timeouts;
};

/// One request over a connection of its own, written once, and one reply. Lives in the network thread and
/// deletes itself at its end.
///
/// Why not QNetworkAccessManager: Qt 6.4's sends a request again by itself when its connection ends before
/// the reply begins - seen up to four deliveries of one GET - and this protocol's GETs are writes. A
/// sequential upload of no bytes prevents that, but then Qt does not tell whether the request was sent, and
/// its headers have no limit.
class HttpExchange final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const HttpReply&)>;

    HttpExchange(HttpTarget target, HttpRequest request, std::shared_ptr<ExchangeGate> gate, Done done,
        QObject* parent);

    void start();

    void cancel() { finish(TransportTrouble::Cancelled); }

private:
    void connectToServer();
    void useSystemProxy();
    void send();
    void read();
    void endReply(QAbstractSocket::SocketError error);
    void fail(QAbstractSocket::SocketError error);
    void readHead(HttpReply& reply) const;
    void finish(TransportTrouble trouble);
    void startTimer(QTimer& timer, std::chrono::milliseconds limit);
    [[nodiscard]] bool isSecure() const;

    HttpTarget m_target;
    HttpRequest m_request;
    std::shared_ptr<ExchangeGate> m_gate;
    Done m_done; ///< none after it was called
    HttpReplyReader m_reader;
    QSslSocket m_socket;
    QTimer m_connecting;
    QTimer m_inactive;
    QTimer m_whole;
    QString m_reason; ///< what the system says about a failure
};

} // namespace winnow::engine

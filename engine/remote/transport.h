#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace winnow::engine {

class Progress;

/// Whether the server's state changes; a GET may be a write.
enum class RequestEffect { Read, Write };

struct HttpRequest {
    QByteArray method = "GET";
    QString path; ///< below the profile's base address, begins with '/'; percent-encoded
    std::vector<std::pair<QString, QString>> query; ///< decoded names and values, in this order
    /// As `query`, and behind it; never written into a log, a message or a file.
    std::vector<std::pair<QString, QString>> secretQuery;
    QByteArray contentType; ///< of the body
    QByteArray body;
    RequestEffect effect = RequestEffect::Read;
    qint64 maxReplyBytes = qint64{64} * 1024 * 1024;
};

/// What surely happened to a request.
enum class Delivery {
    NotSent, ///< not one byte has left
    Unknown, ///< bytes have left and no complete reply came: the server may have done it or not
    Complete, ///< a whole reply came
};

enum class TransportTrouble {
    None,
    Offline, ///< no such host, refused, no route
    TimedOut,
    Broken, ///< the connection ended before the reply did
    Certificate, ///< the server could not prove who it is
    InsecureAddress, ///< plain http to another machine
    TooLarge,
    ProxyRefused,
    Cancelled,
};

struct HttpReply {
    Delivery delivery = Delivery::NotSent;
    TransportTrouble trouble = TransportTrouble::None;
    int status = 0; ///< 0 without a reply
    QByteArray contentType; ///< in lower case, without parameters
    QByteArray body;
    QString location; ///< of a redirect, which is never followed; only the path where it stays at the server
    std::optional<qint64> retryAfterMs; ///< from now; 1 s to 24 h
    std::optional<qint64> serverMs; ///< the Date header, UTC
    QString problem; ///< a sentence for people, without the address's query; empty when there is none
};

/// Carries one request to one server. Blocks the calling thread; ends soon after a cancel. The tests put
/// servers in memory behind it.
class Transport {
public:
    virtual ~Transport() = default;
    /// One delivery at most: never repeats a request by itself.
    virtual HttpReply exchange(const HttpRequest& request, const Progress& progress) = 0;
};

} // namespace winnow::engine

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace winnow::tests {

/// One thing a faulty server does on a connection after it has read a whole request.
struct FaultStep {
    enum class Kind {
        Send, ///< `bytes`, `count` times, as fast as the other side takes them
        Drip, ///< `bytes` one by one, `count` milliseconds apart
        Wait, ///< `count` milliseconds
        Apply, ///< counts as the effect of the request
        Finish, ///< closes the connection with FIN
        Reset, ///< closes the connection with RST
    };
    Kind kind = Kind::Send;
    QByteArray bytes;
    int count = 1;
};

using FaultScript = std::vector<FaultStep>;

/// The first rule that fits a request decides what is done; without one the answer is 404. When a script ends
/// the connection stays open: it holds, or it takes the next request.
struct FaultRule {
    QByteArray method = "*";
    QByteArray path = "*"; ///< without the query; a final star stands for anything
    int hit = 0; ///< the n-th request that fits method and path, from 1; 0 for each
    FaultScript steps;
};

/// A request that arrived as a whole.
struct FaultDelivery {
    int connection = 0;
    QByteArray method;
    QByteArray target; ///< path and query as they came
    QByteArray head; ///< with the request line
    QByteArray body;
};

/// A reply with a true Content-Length. `headers` are whole lines with their ends.
inline QByteArray httpReply(
    const QByteArray& body, const QByteArray& status = "200 OK", const QByteArray& headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// A reply that ends with its connection.
inline QByteArray lengthlessReply(const QByteArray& body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + body;
}

/// A reply in chunks of at most `size` bytes.
inline QByteArray chunkedReply(const QByteArray& body, qsizetype size)
{
    QByteArray reply = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray chunk = body.mid(at, size);
        reply += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return reply + "0\r\n\r\n";
}

} // namespace winnow::tests

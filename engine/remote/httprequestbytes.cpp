#include "engine/remote/httprequestbytes.h"

#include "engine/remote/transport.h"

#include <QUrl>

namespace winnow::engine {

namespace {

void appendParameters(QByteArray& target, const std::vector<std::pair<QString, QString>>& parameters)
{
    for (const auto& [name, value] : parameters) {
        target += target.contains('?') ? '&' : '?';
        // Everything but letters, digits and "-._~" is encoded: a plus, an ampersand or a slash arrives as
        // itself.
        target += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
}

/// The path is encoded already; what could end it or the line early is encoded nonetheless.
QByteArray safePath(const QString& path)
{
    QByteArray safe;
    for (const char c : path.toUtf8()) {
        if (c > ' ' && c < 0x7f && c != '?' && c != '#')
            safe += c;
        else
            safe += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return safe;
}

QByteArray hostHeader(const QUrl& base)
{
    QByteArray host = base.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return base.port() < 0 ? host : host + ':' + QByteArray::number(base.port());
}

} // namespace

QByteArray httpRequestTarget(const QUrl& base, const HttpRequest& request)
{
    QByteArray target = base.path(QUrl::FullyEncoded).toLatin1();
    while (target.endsWith('/'))
        target.chop(1);
    target += safePath(request.path);
    appendParameters(target, request.query);
    appendParameters(target, request.secretQuery);
    return target;
}

QByteArray httpRequestBytes(const QUrl& base, const HttpRequest& request)
{
    QByteArray bytes = request.method + ' ' + httpRequestTarget(base, request) + " HTTP/1.1\r\n";
    bytes += "Host: " + hostHeader(base) + "\r\n";
    bytes += "User-Agent: Winnow\r\n"
             "Accept: application/json, */*;q=0.1\r\n"
             "Accept-Encoding: identity\r\n"
             "Connection: close\r\n";
    if (!request.contentType.isEmpty())
        bytes += "Content-Type: " + request.contentType + "\r\n";
    if (!request.body.isEmpty() || request.method != "GET")
        bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return bytes + "\r\n" + request.body;
}

} // namespace winnow::engine

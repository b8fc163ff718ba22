#pragma once

#include <QByteArray>

class QUrl;

namespace winnow::engine {

struct HttpRequest;

/// Path and query as they stand in the request line, percent-encoded. Carries secrets: never logged.
QByteArray httpRequestTarget(const QUrl& base, const HttpRequest& request);

/// A whole HTTP/1.1 request that asks for one reply, not packed, and the end of the connection. Carries
/// secrets.
QByteArray httpRequestBytes(const QUrl& base, const HttpRequest& request);

} // namespace winnow::engine

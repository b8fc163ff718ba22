#pragma once

#include <QByteArray>

#include <optional>

namespace winnow::engine {

/// The milliseconds since 1970 UTC of a date of HTTP ("Sun, 06 Nov 1994 08:49:37 GMT"; RFC 9110, 5.6.7). The
/// two forms that were obsolete in 1999 are not read.
std::optional<qint64> httpDateMs(const QByteArray& value);

/// How long a server asks to wait, from its Retry-After or Backoff header: seconds, or a date, which is
/// measured against the reply's own Date so that no clock has to be right. Between 1 s and 24 h; none for
/// what cannot be understood.
std::optional<qint64> retryAfterMs(const QByteArray& value, std::optional<qint64> serverMs);

} // namespace winnow::engine

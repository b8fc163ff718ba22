#pragma once

#include <QString>

class QUrl;

namespace winnow::engine {

/// Whether a host is this machine, by its spelling alone: 127.0.0.0/8, ::1 or exactly "localhost". A name
/// that only begins like one of them is another machine.
bool isLoopbackHost(const QString& host);

/// Whether a key may travel to this address: with https to anyone, with http to this machine only.
bool mayCarryKey(const QUrl& base);

/// Where a redirect leads: the path below the base address where it stays at the same server, however it is
/// spelled; the whole address where it leads elsewhere. A server behind another one that does its encryption
/// knows neither the scheme nor the port by which it was reached.
QString locationBelow(const QUrl& base, const QString& location);

} // namespace winnow::engine

#pragma once

#include <QString>

class QUrl;

namespace winnow::engine {

/// Whether a host is this machine, by its spelling alone: 127.0.0.0/8, ::1 or exactly "localhost". A name
/// that only begins like one of them is another machine.
bool isLoopbackHost(const QString& host);

/// Whether a key may travel to this address: with https to anyone, with http to this machine only.
bool mayCarryKey(const QUrl& base);

} // namespace winnow::engine

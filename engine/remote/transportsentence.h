#pragma once

#include <QString>

namespace winnow::engine {

enum class TransportTrouble;

/// What happened on the way to a server, what is safe and what to do. `reason` is what the system says, or
/// empty.
QString transportSentence(TransportTrouble trouble, const QString& host, const QString& reason);

} // namespace winnow::engine

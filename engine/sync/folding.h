#pragma once

#include "engine/base/result.h"
#include "engine/model/outboxentry.h"

#include <QStringList>

namespace winnow::engine {

class Stores;

/// What a server is to learn of an item: Yes or No with the server's ids of the records left out; Open for
/// anything else.
struct WantedAnswer {
    Verdict verdict = Verdict::Open;
    QStringList excluded;
};

Result<WantedAnswer> wantedAnswer(const Stores& stores, const RemoteItem& remote);

/// Brings the outbox up to the operations of a session: answers that are new wait in it from now on, and what
/// was taken back or answered anew before it was sent is superseded. In the caller's transaction. Because the
/// outbox follows from the log, an answer that is saved is also on its way, whenever the program ends.
Result<void> foldOperations(Stores& stores, RemoteBinding binding);

} // namespace winnow::engine

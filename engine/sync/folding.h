#pragma once

#include "engine/base/result.h"
#include "engine/model/profile.h"

#include <QtGlobal>

namespace winnow::engine {

class Stores;

/// Brings the outbox up to the operations of a session: answers that are new wait in it from now on, and what
/// was taken back or answered anew before it was sent is superseded. In the caller's transaction. Because the
/// outbox follows from the log, an answer that is saved is also on its way, whenever the program ends.
Result<void> foldOperations(Stores& stores, RemoteBinding binding);

} // namespace winnow::engine

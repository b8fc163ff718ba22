#pragma once

#include "engine/remote/dedupewire.h"

namespace winnow::engine {

/// The whole queue of a session, in dialect A.
HttpRequest queueRequest(const QString& session);
/// A cluster that cannot be read is left out and named in the problems.
RemoteResult<RemoteQueue> readQueue(const JsonValue& reply, const QString& session);

/// The next cluster of a session; this takes it from the other reviewers.
HttpRequest checkOutRequest(DedupeDialect dialect, const QString& session);
/// The next proposal to join entities, in dialect C. The ids of its records are those of entities.
HttpRequest mergeCheckOutRequest(const QString& session);
RemoteResult<RemoteCheckout> readCheckOut(const JsonValue& reply);

/// "action", "by" and "at" of what somebody has decided.
std::optional<RemoteDecision> readDecision(const JsonValue* decision);

} // namespace winnow::engine

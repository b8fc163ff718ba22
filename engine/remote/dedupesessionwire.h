#pragma once

#include "engine/remote/dedupewire.h"

#include <vector>

namespace winnow::engine {

/// Of every dialect.
HttpRequest sessionListRequest();

/// From a list of sessions, or from an object of lists by their state; each session once. Sessions without an
/// id are left out.
RemoteResult<std::vector<RemoteSession>> readSessions(const JsonValue& reply);

/// What the reply to `sessionListRequest` says about the server: a list is A's, an object of lists is C's,
/// and so is the way to the sign-in page, as C does not list sessions for a key.
RemoteResult<DedupeDialect> readDialect(const HttpReply& reply);

} // namespace winnow::engine

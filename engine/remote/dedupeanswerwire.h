#pragma once

#include "engine/remote/dedupewire.h"

namespace winnow::engine {

/// The request for an answer. Refused, and not to be sent, when the dialect cannot say it: A knows only that
/// all records are one entity or that none are.
RemoteResult<HttpRequest> answerRequest(DedupeDialect dialect, const RemoteAnswer& answer);

/// The same for a proposal to join entities, in dialect C.
RemoteResult<HttpRequest> mergeAnswerRequest(const RemoteAnswer& answer);

/// What the server says it has stored must be what was sent; otherwise the reply is another's, and the answer
/// may have arrived.
RemoteResult<RemoteReceipt> readReceipt(
    DedupeDialect dialect, const JsonValue& reply, const RemoteAnswer& answer);

} // namespace winnow::engine

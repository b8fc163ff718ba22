#pragma once

#include "engine/remote/connector.h"
#include "engine/remote/jsonvalue.h"
#include "engine/remote/transport.h"

#include <QByteArray>
#include <QString>

namespace winnow::engine {

/// The two protocols that servers of this kind speak. They also differ in where a session's id stands: in the
/// path of A, in the query of C.
enum class DedupeDialect {
    A, ///< as published in 2014: whole queue, yes or no
    C, ///< as of 2015: one cluster at a time, answers by record, management
};

/// What a call's reply must have.
enum class DedupeEnvelope {
    Status, ///< an object with "status": "ok"
    None, ///< any JSON: a few calls reply without a status
};

/// A GET; `path` ends in a slash and is percent-encoded.
HttpRequest dedupeRequest(const QString& path, RequestEffect effect);

/// `call` is a word of the protocol: "review-queue". The session is put where the dialect has it.
HttpRequest dedupeRequest(
    DedupeDialect dialect, const QString& call, const QString& session, RequestEffect effect);

/// The JSON of a reply that says "ok". The status of the body beats that of HTTP; what is not JSON is never
/// read as an empty result. A damaged reply to a write, one with double keys or one that says that the server
/// failed may have had its effect.
RemoteResult<JsonValue> readDedupeReply(
    const HttpReply& reply, RequestEffect effect, DedupeEnvelope envelope);

/// A file that the server sends. Cut at its end it cannot be told from a whole one where the server names no
/// length.
RemoteResult<QByteArray> readDedupeFile(const HttpReply& reply);

/// Of a reply that is JSON, but not what was asked for.
tl::unexpected<RemoteError> misfit(RemoteTrouble trouble, RequestEffect effect);

} // namespace winnow::engine

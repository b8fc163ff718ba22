#pragma once

#include "engine/remote/dedupewire.h"

#include <QByteArray>
#include <QString>

namespace winnow::engine {

/// What becomes of the training data that a session has already.
enum class TrainingUpload { Add, Replace };

/// Training data as a file of a form (RFC 7578), to the last byte the same for the same file. Refused, before
/// anything is sent, for what is no JSON object with the lists "distinct" and "match": this server stores a
/// file without looking at it.
RemoteResult<HttpRequest> trainingUploadRequest(
    const QString& session, const QByteArray& json, TrainingUpload upload);

/// The server says yes by a redirect to the session's settings. Any other redirect is none.
RemoteResult<void> readTrainingUploadReply(const HttpReply& reply);

} // namespace winnow::engine

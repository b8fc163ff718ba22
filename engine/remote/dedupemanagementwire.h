#pragma once

#include "engine/remote/dedupewire.h"

#include <utility>
#include <vector>

namespace winnow::engine {

/// What a reviewer says about a record without an entity and those it may belong to.
struct DedupeLesson {
    QString session;
    RemoteRecord record;
    std::vector<std::pair<RemoteRecord, bool>> matches; ///< whether they are the same entity
    bool addEntity = false; ///< whether the record is then put into that entity, or into one of its own
};

/// Which clustering is done again: that of records, or that of entities.
enum class DedupeStage { Records, Entities };

/// The next record without an entity and those it may belong to.
HttpRequest unmatchedRequest(const QString& session);
/// Accepts all that are left.
HttpRequest acceptUnmatchedRequest(const QString& session);
RemoteResult<RemoteUnmatched> readUnmatched(const JsonValue& reply);

HttpRequest lessonRequest(const DedupeLesson& lesson);
/// The reply must be about the lesson's record.
RemoteResult<void> readLessonReply(const JsonValue& reply, const DedupeLesson& lesson);

/// `threshold`: 0..1, above which records are one cluster.
HttpRequest rewindRequest(const QString& session, DedupeStage stage, double threshold);

RemoteResult<std::vector<RemoteFieldDefinition>> readFieldDefinitions(const JsonValue& reply);

} // namespace winnow::engine

#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/model/session.h"
#include "engine/serving/reviewerkeys.h"
#include "engine/serving/servedreply.h"
#include "engine/sync/syncrunner.h"

#include <QString>

namespace winnow::engine {

/// Answers the requests of reviewers who share one session of this workspace, in dialect A of the dedupe-api
/// protocol. Answers are operations in the name of whoever the key belongs to; a checkout lasts ten minutes
/// and is picked and taken in one step. Additions are members that other clients do not know of, and two
/// parameters: `if_open=1` refuses to replace another's answer, `overwrite=1` brings back what was answered
/// with no. Any number of threads may call it; the work is done one after the other.
class ReviewServer {
public:
    ReviewServer(SyncRunner runner, const Session& session, ReviewerKeys keys, const Clock& clock);

    /// By which reviewers call the session: a UUID that is the same at every start.
    [[nodiscard]] QString publicId() const { return m_publicId; }

    ServedReply handle(const ServedRequest& request);

private:
    struct Caller {
        QString reviewer;
        QString call; ///< "mark-cluster"
    };

    Result<ServedReply> answer(const ServedRequest& request, const Caller& caller);
    Result<ServedReply> sessionList(const Stores& stores);
    Result<ServedReply> reviewQueue(Stores& stores);
    Result<ServedReply> reviewCluster(Stores& stores, const QString& reviewer);
    Result<ServedReply> markCluster(
        const ReviewContext& context, const ServedRequest& request, const QString& reviewer);

    SyncRunner m_runner;
    SessionId m_session;
    QString m_publicId;
    ReviewerKeys m_keys;
    const Clock& m_clock;
};

} // namespace winnow::engine

#pragma once

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/base/random.h"
#include "engine/model/outboxentry.h"
#include "engine/remote/connector.h"
#include "engine/sync/syncrunner.h"

#include <QString>

#include <optional>

namespace winnow::engine {

/// What came of sending one answer.
struct SendingOutcome {
    bool wasSent = false; ///< bytes may have left
    OutboxState state = OutboxState::Pending; ///< now
    std::optional<RemoteError> trouble;
    /// That nothing more should be sent for now: the host, the account or the session is the trouble.
    bool endsBatch = false;
};

/// Sends single answers: claims each before its first byte leaves, and writes down what came of it before the
/// next one.
class AnswerSender {
public:
    AnswerSender(SyncRunner runner, Connector& connector, const Clock& clock, Random& random);

    /// Nothing is sent when the entry no longer waits.
    Result<SendingOutcome> send(
        const OutboxEntry& entry, const QString& remoteSession, const Progress& progress);

private:
    Result<std::optional<RemoteAnswer>> claim(const OutboxEntry& entry, const QString& remoteSession);
    SendingOutcome settle(OutboxEntry& entry, const RemoteResult<RemoteReceipt>& receipt);
    void settleFailure(OutboxEntry& entry, const RemoteError& error, SendingOutcome& outcome);
    Result<void> openConflict(Stores& stores, const OutboxEntry& entry, const RemoteDecision& theirs);
    Result<void> writeDown(const OutboxEntry& entry, const RemoteResult<RemoteReceipt>& receipt);

    SyncRunner m_runner;
    Connector& m_connector;
    const Clock& m_clock;
    Random& m_random;
};

} // namespace winnow::engine

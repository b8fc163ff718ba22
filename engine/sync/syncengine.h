#pragma once

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/base/random.h"
#include "engine/remote/connector.h"
#include "engine/store/outboxstore.h"
#include "engine/sync/answersender.h"
#include "engine/sync/queuelook.h"
#include "engine/sync/remoteimport.h"
#include "engine/sync/syncrunner.h"

#include <QString>
#include <QStringList>

#include <set>
#include <vector>

namespace winnow::engine {

/// Who asks for a sync.
struct SyncWish {
    /// By hand: does not wait out our own back-off, but never shortens what the server has asked for.
    bool isByHand = true;
    bool acceptsMissing = false; ///< a person has looked: what the server lacks is really gone
};

/// What a sync did and how it stands now.
struct SyncReport {
    qint64 sent = 0; ///< answers that were sent
    qint64 confirmed = 0; ///< answers of which it became known that the server has them
    OutboxCounts counts; ///< afterwards, of the profile
    qint64 nextDueMs = 0; ///< UTC; when more can be done, 0: nothing waits for a time
    QStringList problems; ///< sentences

    /// Nothing waits, nothing is for a person to decide.
    [[nodiscard]] bool isSettled() const
    {
        return counts.waiting == 0 && counts.conflicts == 0 && counts.blocked == 0 && problems.isEmpty();
    }
};

/// Brings the sessions of one profile and its server together: looks, settles what the look proves, sends
/// what waits, and looks again. Clock, randomness, server and store come from outside, so that one seed
/// decides everything in a test. Blocks; one run at a time per workspace.
class SyncEngine {
public:
    SyncEngine(SyncRunner runner, Connector& connector, const Clock& clock, Random& random);

    /// Fails only for the workspace's own errors and a cancel; what the server does is in the report.
    Result<SyncReport> run(const Profile& profile, const SyncWish& wish, Progress& progress);

private:
    Result<void> prepare();
    [[nodiscard]] bool mustWait(const SyncWish& wish);
    Result<void> runSession(const RemoteBinding& binding, const SyncWish& wish, Progress& progress);
    Result<LookOutcome> look(const RemoteBinding& binding, const SyncWish& wish, Progress& progress);
    Result<void> fold(const RemoteBinding& binding);
    Result<void> adopt(const LookOutcome& seen, Progress& progress);
    Result<qint64> send(const RemoteBinding& binding, const LookOutcome& seen, Progress& progress);
    void compareWithConfirmed(const LookOutcome& seen);
    [[nodiscard]] bool failsForTheList(const Progress& progress);
    Result<void> noteTrouble(const RemoteError& error, const Progress& progress);
    Result<SyncReport> finish();

    SyncRunner m_runner;
    Connector& m_connector;
    const Clock& m_clock;
    Random& m_random;
    AnswerSender m_sender;
    Profile m_profile;
    SyncReport m_report;
    std::set<ItemId> m_confirmed; ///< by replies of this run
    std::set<ItemId> m_putOff; ///< whose answers failed in this run for sure: the next run sends them again
    bool m_stops = false; ///< the host is in trouble
    bool m_isByHand = true;
};

} // namespace winnow::engine

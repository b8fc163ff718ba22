#pragma once

#include "engine/base/random.h"
#include "engine/history/history.h"
#include "engine/store/database.h"
#include "engine/store/stores.h"
#include "engine/sync/syncengine.h"
#include "engine/sync/syncsession.h"
#include "tests/support/manualclock.h"
#include "tests/support/simserver.h"

#include <QTemporaryDir>

#include <memory>

namespace winnow::tests {

/// A reviewer with a workspace of their own and a way to a server in memory; one thread, no window.
class SimClient {
public:
    SimClient(SimServer& server, const QString& reviewer, ManualClock& clock, std::uint64_t seed = 1);

    /// Adds the profile and takes the session offline.
    engine::Result<engine::ImportedClusters> pull();
    engine::Result<engine::Changes> answer(
        const QString& cluster, engine::Verdict verdict, const std::vector<int>& excluded = {});
    engine::Result<engine::Changes> perform(engine::ItemId item, const engine::Answer& answer);
    engine::Result<engine::Changes> undo();
    engine::Result<engine::SyncReport> sync(const engine::SyncWish& wish = {});
    /// The program ends and begins again; what was not committed is gone.
    void restart();

    [[nodiscard]] engine::SyncRunner runner();

    [[nodiscard]] engine::Stores& stores() { return *m_stores; }

    [[nodiscard]] engine::Database& database() { return *m_database; }

    [[nodiscard]] SimConnector& connector() { return m_connector; }

    [[nodiscard]] engine::Profile profile() const;

    [[nodiscard]] engine::SessionId session() const { return m_session; }

    /// None when the server's cluster is not known here.
    [[nodiscard]] engine::ItemId itemOf(const QString& cluster) const;
    [[nodiscard]] engine::Verdict verdictOf(const QString& cluster) const;
    /// The entry of the cluster that is not superseded; Superseded where there is none.
    [[nodiscard]] engine::OutboxEntry entryOf(const QString& cluster) const;
    [[nodiscard]] std::vector<engine::SyncConflict> conflicts() const;
    engine::Result<void> resolve(engine::ConflictId conflict, const QString& choice);

    [[nodiscard]] QString reviewer() const { return m_reviewer; }

private:
    void open();

    QTemporaryDir m_folder;
    QString m_reviewer;
    ManualClock& m_clock;
    SimConnector m_connector;
    engine::Random m_random;
    engine::SilentProgress m_progress;
    std::unique_ptr<engine::Database> m_database;
    std::unique_ptr<engine::Stores> m_stores;
    std::unique_ptr<engine::History> m_history;
    engine::SessionId m_session;
};

} // namespace winnow::tests

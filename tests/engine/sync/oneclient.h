#pragma once

#include "engine/sync/syncengine.h"
#include "tests/support/simclient.h"

#include <QString>

#include <memory>

namespace winnow::tests {

/// What a test of the sync engine with one reviewer has: a server with clusters "1" to "8" of two records
/// each, and a client that has them offline.
class OneClient {
protected:
    /// False when the client could not take them.
    [[nodiscard]] bool begin();
    [[nodiscard]] engine::SyncReport sync(bool isByHand = true);
    /// The next call of this name fails so, those after it do not.
    void failOnce(const QString& call, SimFault fault);

    ManualClock m_clock;
    std::unique_ptr<SimServer> m_server;
    std::unique_ptr<SimClient> m_client;
};

} // namespace winnow::tests

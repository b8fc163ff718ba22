#pragma once

#include "engine/base/random.h"
#include "tests/engine/sync/simulationplan.h"
#include "tests/engine/sync/simulationrecord.h"
#include "tests/support/simclient.h"

#include <functional>
#include <map>
#include <optional>

namespace winnow::tests {

/// Thrown out of a call: the program is killed while it talks to the server.
struct SimKilled { };

/// Stands between one client and its server: makes the faults, the kills and the races of the plan, and
/// writes down which entry caused which effect. An engine cannot fool it, because it looks at the server
/// itself.
class ObservedConnector final : public engine::Connector {
public:
    ObservedConnector(const SimulationPlan& plan, int number, SimServer& server, SimClient& client,
        SimulationRecord& record);

    /// What happens in the next run follows from it; none: nothing goes wrong any more.
    void play(std::optional<std::uint64_t> salt);

    /// Somebody else acts between a look and an answer; is told the cluster and a number to decide by.
    std::function<void(const QString& cluster, std::uint64_t salt)> race;

    [[nodiscard]] engine::ConnectorCapabilities capabilities() const override;
    engine::RemoteResult<std::vector<engine::RemoteSession>> sessions(const engine::Progress&) override;
    engine::RemoteResult<engine::RemoteQueue> queue(const QString& session, const engine::Progress&) override;
    engine::RemoteResult<engine::RemoteCheckout> checkOut(
        const QString& session, const engine::Progress&) override;
    engine::RemoteResult<engine::RemoteReceipt> answer(
        const engine::RemoteAnswer& answer, const engine::Progress&) override;

private:
    SimFault drawFault();
    bool happens(double rate);
    void killAt(double rate);
    void noteEffect(const engine::RemoteAnswer& answer, const SimEffect& effect);

    const SimulationPlan& m_plan;
    int m_number;
    SimServer& m_server;
    SimClient& m_client;
    SimulationRecord& m_record;
    std::optional<engine::Random> m_random;
    std::map<QString, bool> m_wasOpen; ///< by cluster, at the last look
    QString m_answered; ///< the cluster on its way
};

} // namespace winnow::tests

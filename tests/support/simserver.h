#pragma once

#include "engine/remote/connector.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace winnow::tests {

/// One cluster of a server that lives in memory.
struct SimCluster {
    QStringList records;
    std::optional<QString> answer; ///< "yes" or "no"; none: open
    QString reviewer; ///< who gave it
    bool isCheckedOut = false;
    std::optional<qint64> leaseEndMs;
};

/// An answer as the server took it.
struct SimEffect {
    QString reviewer;
    QString cluster;
    QString action;
    bool replaced = false; ///< another answer that was there
};

/// What happens to one call.
enum class SimFault {
    None,
    Offline, ///< nothing leaves
    CutBefore, ///< bytes leave, the server never sees them
    CutAfter, ///< the server does it, the reply is lost
    ServerFault, ///< a whole reply with 500, nothing done
    FaultAfter, ///< a whole reply with 500, done
    Throttled, ///< 429 with a minute to wait
    Overloaded, ///< 503 that does not say how long, nothing done
    SignIn, ///< 401
    NotFound, ///< 404
    Garbage, ///< 200 with a page that is not of the protocol
};

/// A dedupe-api server in memory, one session, with its habits as switches.
class SimServer {
public:
    static constexpr auto sessionId = "11111111-2222-4333-8444-555555555555";

    std::map<QString, SimCluster> clusters; ///< by id
    std::vector<SimEffect> effects; ///< in order
    int requests = 0;
    bool tellsDecisions = false; ///< who decided what, and honours if_open
    bool hasWholeQueue = true;
    qint64 checkoutMs = 60'000; ///< as the protocol says; the server itself lets go of none

    void add(const QString& id, const QStringList& records) { clusters[id] = {records, {}, {}, false, {}}; }

    /// A person at the server itself.
    void answerByHand(const QString& id, const QString& action, const QString& reviewer);
    [[nodiscard]] std::optional<QString> answerOf(const QString& id) const;
};

/// One reviewer's way to a server in memory.
class SimConnector final : public engine::Connector {
public:
    /// `fault` is asked before each call; "queue", "answer", "checkOut", "sessions".
    using FaultOf = std::function<SimFault(const QString& call)>;
    SimConnector(SimServer& server, QString reviewer);

    FaultOf fault = [](const QString&) {
        return SimFault::None;
    };
    /// Runs between the server's receiving an answer and its doing anything.
    std::function<void()> beforeAnswer = [] {
    };

    [[nodiscard]] engine::ConnectorCapabilities capabilities() const override;
    engine::RemoteResult<std::vector<engine::RemoteSession>> sessions(const engine::Progress&) override;
    engine::RemoteResult<engine::RemoteQueue> queue(const QString& session, const engine::Progress&) override;
    engine::RemoteResult<engine::RemoteCheckout> checkOut(
        const QString& session, const engine::Progress&) override;
    engine::RemoteResult<engine::RemoteReceipt> answer(
        const engine::RemoteAnswer& answer, const engine::Progress&) override;

private:
    std::optional<engine::RemoteError> failure(const QString& call, SimFault planned);
    engine::RemoteReceipt apply(const engine::RemoteAnswer& answer);

    SimServer& m_server;
    QString m_reviewer;
};

} // namespace winnow::tests

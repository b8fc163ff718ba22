#include "tests/engine/sync/enginehabit.h"

#include "engine/store/statement.h"
#include "tests/support/simclient.h"

#include <optional>
#include <utility>

namespace winnow::tests {

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

/// A way to the server that changes what is told of it.
class DistortingConnector final : public Connector {
public:
    explicit DistortingConnector(Connector& honest)
        : m_honest(honest)
    {
    }

    std::function<RemoteResult<RemoteQueue>(RemoteResult<RemoteQueue>)> onQueue;
    std::function<RemoteResult<RemoteReceipt>(RemoteResult<RemoteReceipt>, const RemoteAnswer&)> onAnswer;

    [[nodiscard]] ConnectorCapabilities capabilities() const override { return m_honest.capabilities(); }

    RemoteResult<std::vector<RemoteSession>> sessions(const Progress& progress) override
    {
        return m_honest.sessions(progress);
    }

    RemoteResult<RemoteQueue> queue(const QString& session, const Progress& progress) override
    {
        auto queue = m_honest.queue(session, progress);
        return onQueue ? onQueue(std::move(queue)) : queue;
    }

    RemoteResult<RemoteCheckout> checkOut(const QString& session, const Progress& progress) override
    {
        return m_honest.checkOut(session, progress);
    }

    RemoteResult<RemoteReceipt> answer(const RemoteAnswer& answer, const Progress& progress) override
    {
        auto receipt = m_honest.answer(answer, progress);
        return onAnswer ? onAnswer(std::move(receipt), answer) : receipt;
    }

private:
    Connector& m_honest;
};

using Distortion = std::function<void(DistortingConnector&, Connector&, SimClient&)>;

EngineHabit distorted(const QString& name, const Distortion& distort)
{
    EngineHabit habit{name};
    habit.wrap = [distort](Connector& honest, SimClient& client) {
        auto connector = std::make_unique<DistortingConnector>(honest);
        distort(*connector, honest, client);
        return connector;
    };
    return habit;
}

void runSql(SimClient& client, const QString& sql)
{
    if (!Statement(client.database(), sql).run())
        qFatal("%s", qPrintable(sql));
}

EngineHabit rewriting(const QString& name, const QString& sqlBeforeSync)
{
    EngineHabit habit{name};
    habit.beforeSync = [sqlBeforeSync](SimClient& client) {
        runSql(client, sqlBeforeSync);
    };
    return habit;
}

std::vector<EngineHabit> distortedEngines()
{
    return {
        distorted(u"takes a lost reply for a failure"_s,
            [](DistortingConnector& connector, Connector&, SimClient&) {
                connector.onAnswer = [](RemoteResult<RemoteReceipt> receipt, const RemoteAnswer&) {
                    if (!receipt)
                        receipt.error().mayHaveArrived = false;
                    return receipt;
                };
            }),
        distorted(u"takes a lost reply for a receipt"_s,
            [](DistortingConnector& connector, Connector&, SimClient&) {
                connector.onAnswer = [](RemoteResult<RemoteReceipt> receipt, const RemoteAnswer&) {
                    const bool isUnknown = !receipt && receipt.error().mayHaveArrived;
                    return isUnknown ? RemoteResult<RemoteReceipt>(RemoteReceipt{}) : receipt;
                };
            }),
        distorted(u"looks at the server once and never again"_s,
            [](DistortingConnector& connector, Connector&, SimClient&) {
                auto first = std::make_shared<std::optional<RemoteQueue>>();
                connector.onQueue = [first](RemoteResult<RemoteQueue> queue) {
                    if (queue && !*first)
                        *first = *queue;
                    return *first ? RemoteResult<RemoteQueue>(**first) : queue;
                };
            }),
        distorted(u"takes an error for an empty queue"_s,
            [](DistortingConnector& connector, Connector&, SimClient&) {
                connector.onQueue = [](RemoteResult<RemoteQueue> queue) {
                    return queue ? queue : RemoteResult<RemoteQueue>(RemoteQueue{});
                };
            }),
        distorted(u"lets everything overwrite"_s,
            [](DistortingConnector& connector, Connector&, SimClient& client) {
                connector.onQueue = [&client](RemoteResult<RemoteQueue> queue) {
                    runSql(client, u"UPDATE outbox SET overwrites = 1"_s);
                    return queue;
                };
            }),
        distorted(u"sends again at once"_s,
            [](DistortingConnector& connector, Connector& honest, SimClient&) {
                connector.onAnswer
                    = [&honest](RemoteResult<RemoteReceipt> receipt, const RemoteAnswer& answer) {
                          const bool isUnknown = !receipt && receipt.error().mayHaveArrived;
                          return isUnknown ? honest.answer(answer, SilentProgress()) : receipt;
                      };
            }),
    };
}

} // namespace

std::vector<EngineHabit> brokenEngines()
{
    std::vector<EngineHabit> engines = distortedEngines();
    engines.push_back(rewriting(u"trusts after a kill that nothing left"_s,
        u"UPDATE outbox SET state = 'pending' WHERE state = 'inflight'"_s));
    engines.push_back(rewriting(u"trusts after a kill that all arrived"_s,
        u"UPDATE outbox SET state = 'acked' WHERE state = 'inflight'"_s));
    engines.push_back(rewriting(u"forgets operations"_s,
        u"UPDATE remote_session SET folded_seq = (SELECT coalesce(max(seq), 0) FROM operation)"_s));
    engines.push_back(rewriting(u"sends again what was confirmed"_s,
        u"UPDATE outbox SET state = 'pending' WHERE state = 'acked' AND evidence = 'reply'"_s));
    EngineHabit silent{u"ends conflicts in silence"_s};
    silent.afterSync = [](SimClient& client) {
        runSql(client, u"UPDATE outbox SET state = 'superseded' WHERE state = 'conflict'"_s);
        runSql(client, u"UPDATE conflict SET resolution = 'mine' WHERE resolution = ''"_s);
    };
    engines.push_back(silent);
    EngineHabit parked{u"parks answers without a reason"_s};
    parked.afterSync = [](SimClient& client) {
        runSql(client,
            u"UPDATE outbox SET next_due_ms = 9999999999999, last_error = '' "
            "WHERE state IN ('pending', 'unknown')"_s);
    };
    engines.push_back(parked);
    return engines;
}

} // namespace winnow::tests

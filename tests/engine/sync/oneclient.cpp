#include "tests/engine/sync/oneclient.h"

namespace winnow::tests {

using namespace Qt::StringLiterals;

bool OneClient::begin()
{
    m_server = std::make_unique<SimServer>();
    for (int cluster = 1; cluster <= 8; ++cluster)
        m_server->add(
            QString::number(cluster), {QString::number(2 * cluster), QString::number(2 * cluster + 1)});
    m_client = std::make_unique<SimClient>(*m_server, u"anna"_s, m_clock);
    return bool(m_client->pull());
}

engine::SyncReport OneClient::sync(bool isByHand)
{
    const auto report = m_client->sync({isByHand, false});
    if (!report)
        qFatal("%s", qPrintable(report.error().message));
    return *report;
}

void OneClient::failOnce(const QString& call, SimFault fault)
{
    auto left = std::make_shared<int>(1);
    m_client->connector().fault = [call, fault, left](const QString& asked) {
        return asked == call && (*left)-- > 0 ? fault : SimFault::None;
    };
}

} // namespace winnow::tests

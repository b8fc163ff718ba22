#include "engine/sync/conflictsides.h"

#include <QJsonArray>

namespace winnow::engine {

using namespace Qt::StringLiterals;

QJsonObject baseOf(const RemoteItem& item)
{
    return {{"cluster"_L1, item.cluster}, {"records"_L1, QJsonArray::fromStringList(item.records)},
        {"answer"_L1, u"open"_s}};
}

QJsonObject mineOf(const OutboxEntry& entry)
{
    QJsonObject mine{{"answer"_L1, verdictName(entry.verdict)}};
    if (!entry.excluded.isEmpty())
        mine["excluded"_L1] = QJsonArray::fromStringList(entry.excluded);
    return mine;
}

QJsonObject theirsOf(const RemoteDecision& decision)
{
    return {{"answer"_L1, decision.action}, {"by"_L1, decision.reviewer}, {"at"_L1, decision.when}};
}

} // namespace winnow::engine

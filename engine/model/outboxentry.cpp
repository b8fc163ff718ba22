#include "engine/model/outboxentry.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

// Stored: never rename.
const std::array states{
    std::pair(OutboxState::Pending, u"pending"_s),
    std::pair(OutboxState::InFlight, u"inflight"_s),
    std::pair(OutboxState::Unknown, u"unknown"_s),
    std::pair(OutboxState::Acknowledged, u"acked"_s),
    std::pair(OutboxState::Conflict, u"conflict"_s),
    std::pair(OutboxState::Blocked, u"blocked"_s),
    std::pair(OutboxState::Dead, u"dead"_s),
    std::pair(OutboxState::Gone, u"gone"_s),
    std::pair(OutboxState::Superseded, u"superseded"_s),
};

const std::array kinds{
    std::pair(ConflictKind::Answered, u"answered"_s),
    std::pair(ConflictKind::Gone, u"gone"_s),
    std::pair(ConflictKind::Changed, u"changed"_s),
};

template <typename Table, typename Value>
QString nameIn(const Table& table, Value value)
{
    const auto found
        = std::find_if(table.begin(), table.end(), [value](const auto& row) { return row.first == value; });
    return found == table.end() ? QString() : found->second;
}

template <typename Value, typename Table>
std::optional<Value> valueIn(const Table& table, const QString& name)
{
    const auto found
        = std::find_if(table.begin(), table.end(), [&name](const auto& row) { return row.second == name; });
    return found == table.end() ? std::nullopt : std::optional<Value>(found->first);
}

} // namespace

QString outboxStateName(OutboxState state)
{
    return nameIn(states, state);
}

std::optional<OutboxState> outboxStateFromName(const QString& name)
{
    return valueIn<OutboxState>(states, name);
}

QString conflictKindName(ConflictKind kind)
{
    return nameIn(kinds, kind);
}

std::optional<ConflictKind> conflictKindFromName(const QString& name)
{
    return valueIn<ConflictKind>(kinds, name);
}

QString fingerprintOf(const QStringList& recordIds)
{
    QStringList sorted = recordIds;
    sorted.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& id : std::as_const(sorted)) {
        hash.addData(id.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace winnow::engine

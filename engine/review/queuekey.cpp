#include "engine/review/queuekey.h"

#include <QStringList>

#include <bit>
#include <cmath>

namespace winnow::engine {

using namespace Qt::StringLiterals;

/// The confidence goes by its bits, because a rounded one would stand beside its item and not on it.
QString QueueKey::token() const
{
    return u"%1.%2.%3"_s.arg(std::bit_cast<quint64>(confidence), 16, 16, QChar(u'0'))
        .arg(size)
        .arg(item.value);
}

std::optional<QueueKey> QueueKey::fromToken(const QString& token)
{
    const QStringList parts = token.split(u'.');
    if (parts.size() != 3)
        return std::nullopt;
    const QueueKey key{
        std::bit_cast<double>(parts[0].toULongLong(nullptr, 16)), parts[1].toInt(), {parts[2].toLongLong()}};
    if (std::isnan(key.confidence) || key.token() != token)
        return std::nullopt;
    return key;
}

} // namespace winnow::engine

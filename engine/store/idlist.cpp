#include "engine/store/idlist.h"

#include <limits>

namespace winnow::engine {

namespace {

constexpr int bitsOfAnId = 63;

void appendNumber(quint64 number, QByteArray& packed)
{
    while (number >= 0x80) {
        packed.append(static_cast<char>(number | 0x80));
        number >>= 7;
    }
    packed.append(static_cast<char>(number));
}

/// Takes a number off `packed` from `at` on; nothing when it is cut off or has more than 63 bits.
std::optional<quint64> takeNumber(const QByteArray& packed, qsizetype& at)
{
    quint64 number = 0;
    for (int shift = 0; shift < bitsOfAnId && at < packed.size(); shift += 7) {
        const auto byte = static_cast<quint8>(packed[at++]);
        number |= static_cast<quint64>(byte & 0x7f) << shift;
        if ((byte & 0x80) == 0)
            return number;
    }
    return std::nullopt;
}

} // namespace

QByteArray packIds(std::span<const RecordId> ids)
{
    QByteArray packed;
    RecordId previous;
    for (const RecordId id : ids) {
        Q_ASSERT(id > previous);
        appendNumber(static_cast<quint64>(id.value - previous.value), packed);
        previous = id;
    }
    return packed;
}

std::optional<std::vector<RecordId>> unpackIds(const QByteArray& packed)
{
    constexpr auto greatest = std::numeric_limits<qint64>::max();
    std::vector<RecordId> ids;
    qint64 previous = 0;
    for (qsizetype at = 0; at < packed.size();) {
        const auto difference = takeNumber(packed, at);
        if (!difference || *difference == 0 || *difference > static_cast<quint64>(greatest - previous))
            return std::nullopt;
        previous += static_cast<qint64>(*difference);
        ids.push_back({previous});
    }
    return ids;
}

} // namespace winnow::engine

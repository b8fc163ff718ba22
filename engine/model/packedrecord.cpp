#include "engine/model/packedrecord.h"

#include <array>

namespace winnow::engine {

namespace {

void appendLength(size_t length, QByteArray& packed)
{
    std::array<char, maxPackedLengthBytes> bytes{};
    const char* end = writePackedLength(length, bytes.data());
    packed.append(bytes.data(), end - bytes.data());
}

/// Takes a length off the front of `rest`; nothing when it is cut off or longer than 35 bits.
std::optional<size_t> takeLength(std::string_view& rest)
{
    size_t length = 0;
    for (size_t i = 0; i < rest.size() && i < 5; ++i) {
        const auto byte = static_cast<unsigned char>(rest[i]);
        length |= static_cast<size_t>(byte & 0x7f) << (7 * i);
        if ((byte & 0x80) == 0) {
            rest.remove_prefix(i + 1);
            return length;
        }
    }
    return std::nullopt;
}

} // namespace

char* writePackedLength(size_t length, char* out)
{
    while (length >= 0x80) {
        *out++ = static_cast<char>(length | 0x80);
        length >>= 7;
    }
    *out++ = static_cast<char>(length);
    return out;
}

void packCells(std::span<const std::string_view> cells, QByteArray& packed)
{
    packed.clear();
    for (const std::string_view cell : cells) {
        appendLength(cell.size(), packed);
        packed.append(cell.data(), static_cast<qsizetype>(cell.size()));
    }
}

QByteArray packCells(const std::vector<QString>& cells)
{
    QByteArray packed;
    for (const QString& cell : cells) {
        const QByteArray bytes = cell.toUtf8();
        appendLength(static_cast<size_t>(bytes.size()), packed);
        packed.append(bytes);
    }
    return packed;
}

bool unpackCells(std::string_view packed, std::vector<std::string_view>& cells)
{
    cells.clear();
    while (!packed.empty()) {
        const auto length = takeLength(packed);
        if (!length || *length > packed.size())
            return false;
        cells.push_back(packed.substr(0, *length));
        packed.remove_prefix(*length);
    }
    return true;
}

std::optional<std::vector<std::string_view>> unpackCells(const QByteArray& packed)
{
    std::vector<std::string_view> cells;
    if (!unpackCells(std::string_view(packed.constData(), static_cast<size_t>(packed.size())), cells))
        return std::nullopt;
    return cells;
}

} // namespace winnow::engine

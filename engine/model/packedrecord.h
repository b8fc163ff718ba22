#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace winnow::engine {

/// The cells of one record as one value: for each cell its length in bytes (LEB128) and its UTF-8 text.
/// Records are stored and streamed in this form, because a bind per cell costs more than the whole insert.
/// A record may hold more cells than its schema has fields (surplus cells of a ragged row) and never fewer.
void packCells(std::span<const std::string_view> cells, QByteArray& packed);
QByteArray packCells(const std::vector<QString>& cells);

/// Bytes that the length of a cell takes at most.
inline constexpr size_t maxPackedLengthBytes = 5;
/// Writes the length that stands before a cell's text and returns where the text goes; for writers that pack
/// straight into their own buffer.
char* writePackedLength(size_t length, char* out);

/// Views into `packed`, which must outlive them; nothing when the bytes are not a packed record.
std::optional<std::vector<std::string_view>> unpackCells(const QByteArray& packed);
/// The same into a vector that is reused between records; false when the bytes are not a packed record.
bool unpackCells(std::string_view packed, std::vector<std::string_view>& cells);

} // namespace winnow::engine

#pragma once

#include "engine/records/tableformat.h"

#include <QByteArray>
#include <QtGlobal>

#include <tl/expected.hpp>

#include <string_view>

namespace winnow::engine {

/// Bytes that stand for no character in the encoding.
struct InvalidSequence {
    qint64 offset = 0; ///< of its first byte, counted from the first byte ever given to the decoder
    QByteArray bytes;

    bool operator==(const InvalidSequence&) const = default;
};

/// Whether more text follows.
enum class TextEnd { MoreFollows, Whole };

/// Turns the bytes of a file into UTF-8, a stretch at a time. Strict: it never replaces or drops anything, as
/// a decoder that puts U+FFFD for what it cannot read would.
class TextDecoder {
public:
    explicit TextDecoder(TextEncoding encoding)
        : m_encoding(encoding)
    {
    }

    /// Appends the characters to `utf8`. A character that is cut off at the end of `bytes` waits for the next
    /// call, and is invalid when nothing follows. On failure everything before the invalid bytes has been
    /// appended.
    tl::expected<void, InvalidSequence> decode(std::string_view bytes, TextEnd end, QByteArray& utf8);

private:
    using Decoded = tl::expected<size_t, InvalidSequence>; ///< how many of the bytes were used

    [[nodiscard]] Decoded decodeStretch(std::string_view bytes, QByteArray& utf8) const;
    [[nodiscard]] Decoded decodeUtf8(std::string_view bytes, QByteArray& utf8) const;
    [[nodiscard]] Decoded decodeUtf16(std::string_view bytes, QByteArray& utf8) const;
    [[nodiscard]] Decoded decodeSingleBytes(std::string_view bytes, QByteArray& utf8) const;

    TextEncoding m_encoding;
    QByteArray m_cutOff; ///< the beginning of a character whose rest has not come yet
    qint64 m_offset = 0; ///< of the first byte of m_cutOff, or else of the next byte
};

/// How many bytes at the start of `bytes` are valid UTF-8 (no overlong forms, no surrogates); all of them or
/// up to the first byte that does not belong.
size_t validUtf8Length(std::string_view bytes);
/// Whether a byte has no character in Windows-1252 (81, 8D, 8F, 90, 9D).
bool isUndefinedInWindows1252(unsigned char byte);

} // namespace winnow::engine

#include "engine/records/textdecoder.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <optional>

namespace winnow::engine {

namespace {

/// The characters of the bytes 0x80 to 0x9F in Windows-1252; 0 where there is none.
constexpr std::array<char16_t, 32> windows1252{0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013,
    0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

unsigned char byteAt(std::string_view bytes, size_t index)
{
    return static_cast<unsigned char>(bytes[index]);
}

void appendUtf8(char32_t character, QByteArray& utf8)
{
    const auto tail = [character](int shift) {
        return static_cast<char>(0x80 | ((character >> shift) & 0x3f));
    };
    if (character < 0x80) {
        utf8.append(static_cast<char>(character));
    } else if (character < 0x800) {
        utf8.append(static_cast<char>(0xc0 | (character >> 6))).append(tail(0));
    } else if (character < 0x10000) {
        utf8.append(static_cast<char>(0xe0 | (character >> 12))).append(tail(6)).append(tail(0));
    } else {
        utf8.append(static_cast<char>(0xf0 | (character >> 18)))
            .append(tail(12))
            .append(tail(6))
            .append(tail(0));
    }
}

/// What may follow a lead byte of UTF-8 (Unicode 15, table 3-7).
struct Utf8Form {
    size_t length = 0; ///< 0 for a byte that cannot lead
    unsigned char secondFrom = 0x80;
    unsigned char secondTo = 0xbf;
};

Utf8Form utf8Form(unsigned char lead)
{
    if (lead < 0x80)
        return {1};
    if (lead < 0xc2 || lead > 0xf4)
        return {0};
    if (lead < 0xe0)
        return {2};
    if (lead < 0xf0)
        return {3, static_cast<unsigned char>(lead == 0xe0 ? 0xa0 : 0x80),
            static_cast<unsigned char>(lead == 0xed ? 0x9f : 0xbf)};
    return {4, static_cast<unsigned char>(lead == 0xf0 ? 0x90 : 0x80),
        static_cast<unsigned char>(lead == 0xf4 ? 0x8f : 0xbf)};
}

enum class Utf8State { Valid, CutOff, Invalid };

Utf8State utf8StateAt(std::string_view bytes, const Utf8Form& form)
{
    if (form.length == 0)
        return Utf8State::Invalid;
    const size_t present = std::min(form.length, bytes.size());
    if (present > 1 && (byteAt(bytes, 1) < form.secondFrom || byteAt(bytes, 1) > form.secondTo))
        return Utf8State::Invalid;
    for (size_t i = 2; i < present; ++i) {
        if ((byteAt(bytes, i) & 0xc0) != 0x80)
            return Utf8State::Invalid;
    }
    return present == form.length ? Utf8State::Valid : Utf8State::CutOff;
}

/// Where the last character begins if it is cut off at the end, else the size.
size_t cutOffStart(std::string_view bytes)
{
    for (size_t back = 1; back <= std::min<size_t>(3, bytes.size()); ++back) {
        const size_t start = bytes.size() - back;
        if ((byteAt(bytes, start) & 0xc0) == 0x80)
            continue;
        return utf8StateAt(bytes.substr(start), utf8Form(byteAt(bytes, start))) == Utf8State::CutOff
            ? start
            : bytes.size();
    }
    return bytes.size();
}

QByteArray someBytes(std::string_view bytes, size_t count)
{
    const std::string_view some = bytes.substr(0, count);
    return {some.data(), static_cast<qsizetype>(some.size())};
}

} // namespace

size_t validUtf8Length(std::string_view bytes)
{
    size_t at = 0;
    while (at < bytes.size()) {
        const Utf8Form form = utf8Form(byteAt(bytes, at));
        if (utf8StateAt(bytes.substr(at), form) != Utf8State::Valid)
            return at;
        at += form.length;
    }
    return at;
}

bool isUndefinedInWindows1252(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xa0 && windows1252[byte - 0x80U] == 0;
}

tl::expected<void, InvalidSequence> TextDecoder::decode(std::string_view bytes, TextEnd end, QByteArray& utf8)
{
    QByteArray joined;
    if (!m_cutOff.isEmpty()) {
        joined = m_cutOff + QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
        bytes = {joined.constData(), static_cast<size_t>(joined.size())};
    }
    Decoded used = decodeStretch(bytes, utf8);
    if (!used) {
        used.error().offset += m_offset;
        return tl::unexpected(used.error());
    }
    m_offset += static_cast<qint64>(*used);
    m_cutOff = someBytes(bytes.substr(*used), 4);
    if (end == TextEnd::Whole && !m_cutOff.isEmpty())
        return tl::unexpected(InvalidSequence{m_offset, m_cutOff});
    return {};
}

TextDecoder::Decoded TextDecoder::decodeStretch(std::string_view bytes, QByteArray& utf8) const
{
    switch (m_encoding) {
    case TextEncoding::Utf8:
        return decodeUtf8(bytes, utf8);
    case TextEncoding::Utf16LE:
    case TextEncoding::Utf16BE:
        return decodeUtf16(bytes, utf8);
    case TextEncoding::Windows1252:
    case TextEncoding::Latin1:
        return decodeSingleBytes(bytes, utf8);
    }
    Q_UNREACHABLE();
}

TextDecoder::Decoded TextDecoder::decodeUtf8(std::string_view bytes, QByteArray& utf8) const
{
    const std::string_view whole = bytes.substr(0, cutOffStart(bytes));
    const QUtf8StringView view(whole.data(), static_cast<qsizetype>(whole.size()));
    const size_t valid = view.isValidUtf8() ? whole.size() : validUtf8Length(whole);
    utf8.append(whole.data(), static_cast<qsizetype>(valid));
    if (valid < whole.size())
        return tl::unexpected(InvalidSequence{static_cast<qint64>(valid), someBytes(whole.substr(valid), 1)});
    return whole.size();
}

TextDecoder::Decoded TextDecoder::decodeUtf16(std::string_view bytes, QByteArray& utf8) const
{
    const size_t high = m_encoding == TextEncoding::Utf16BE ? 0 : 1;
    const auto unitAt = [&](size_t at) {
        return static_cast<char32_t>(byteAt(bytes, at + high) << 8 | byteAt(bytes, at + 1 - high));
    };
    size_t at = 0;
    while (at + 2 <= bytes.size()) {
        const char32_t unit = unitAt(at);
        if (unit < 0xd800 || unit > 0xdfff) {
            appendUtf8(unit, utf8);
            at += 2;
            continue;
        }
        if (unit < 0xdc00 && at + 4 > bytes.size())
            break;
        const char32_t low = unit < 0xdc00 ? unitAt(at + 2) : 0;
        if (low < 0xdc00 || low > 0xdfff)
            return tl::unexpected(InvalidSequence{static_cast<qint64>(at), someBytes(bytes.substr(at), 2)});
        appendUtf8(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00), utf8);
        at += 4;
    }
    return at;
}

TextDecoder::Decoded TextDecoder::decodeSingleBytes(std::string_view bytes, QByteArray& utf8) const
{
    for (size_t at = 0; at < bytes.size(); ++at) {
        const unsigned char byte = byteAt(bytes, at);
        const bool own = m_encoding == TextEncoding::Windows1252 && byte >= 0x80 && byte < 0xa0;
        if (own && isUndefinedInWindows1252(byte))
            return tl::unexpected(InvalidSequence{static_cast<qint64>(at), someBytes(bytes.substr(at), 1)});
        appendUtf8(own ? windows1252[byte - 0x80U] : byte, utf8);
    }
    return bytes.size();
}

} // namespace winnow::engine

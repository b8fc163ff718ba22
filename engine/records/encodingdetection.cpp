#include "engine/records/encodingdetection.h"

#include "engine/records/textdecoder.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <vector>

namespace winnow::engine {

using namespace std::string_view_literals;

namespace {

struct EncodingText {
    Q_DECLARE_TR_FUNCTIONS(EncodingText)
};

constexpr qint64 mostBytesLookedAt = 64 << 20;

struct ByteOrderMark {
    std::string_view bytes;
    TextEncoding encoding;
};

constexpr std::array byteOrderMarks{
    ByteOrderMark{"\xef\xbb\xbf"sv, TextEncoding::Utf8},
    ByteOrderMark{"\xff\xfe"sv, TextEncoding::Utf16LE},
    ByteOrderMark{"\xfe\xff"sv, TextEncoding::Utf16BE},
};

size_t zeroBytes(std::string_view head, size_t first)
{
    size_t zeros = 0;
    for (size_t at = first; at < head.size(); at += 2)
        zeros += head[at] == '\0' ? 1 : 0;
    return zeros;
}

/// Delimiters, digits, line breaks and Latin letters have a zero byte in UTF-16, always on the same side.
std::optional<TextEncoding> utf16ByZeroBytes(std::string_view head)
{
    const size_t units = head.size() / 2;
    if (units < 2)
        return std::nullopt;
    const size_t even = zeroBytes(head, 0);
    const size_t odd = zeroBytes(head, 1);
    const auto isMany = [units](size_t zeros) {
        return zeros * 5 >= units * 2;
    };
    const auto isFew = [units](size_t zeros) {
        return zeros * 20 <= units;
    };
    if (isMany(odd) && isFew(even))
        return TextEncoding::Utf16LE;
    if (isMany(even) && isFew(odd))
        return TextEncoding::Utf16BE;
    return std::nullopt;
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

/// What a run over the bytes of a file finds out about its encoding.
class EightBitEvidence {
public:
    void add(std::string_view bytes)
    {
        m_decoded.resize(0);
        m_isUtf8 = m_isUtf8 && m_decoder.decode(bytes, TextEnd::MoreFollows, m_decoded).has_value();
        if (!m_isUtf8)
            m_isWindows1252 = m_isWindows1252 && std::none_of(bytes.begin(), bytes.end(), [](char byte) {
                return isUndefinedInWindows1252(static_cast<unsigned char>(byte));
            });
    }

    void endOfFile() { m_isUtf8 = m_isUtf8 && m_decoder.decode({}, TextEnd::Whole, m_decoded).has_value(); }

    [[nodiscard]] EncodingGuess guess() const
    {
        if (m_isUtf8)
            return {TextEncoding::Utf8, Certainty::Certain, EncodingText::tr("All bytes are valid UTF-8.")};
        if (m_isWindows1252)
            return {TextEncoding::Windows1252, Certainty::Guessed,
                EncodingText::tr("Some bytes are not valid UTF-8, so Windows-1252 is assumed: check the "
                                 "accented letters.")};
        return {TextEncoding::Latin1, Certainty::Guessed,
            EncodingText::tr(
                "Some bytes are valid neither in UTF-8 nor in Windows-1252, so Latin-1 is assumed: check the "
                "accented letters.")};
    }

private:
    TextDecoder m_decoder{TextEncoding::Utf8};
    QByteArray m_decoded;
    bool m_isUtf8 = true;
    bool m_isWindows1252 = true;
};

} // namespace

Result<std::optional<EncodingGuess>> unicodeSignature(std::string_view head, const QString& shownName)
{
    if (startsWith(head, "\xff\xfe\0\0"sv) || startsWith(head, "\0\0\xfe\xff"sv))
        return fail(ErrorCode::NotSupported,
            EncodingText::tr(
                "\"%1\" is saved in UTF-32, which is not supported. Nothing was changed. Save it as UTF-8.")
                .arg(shownName));
    for (const ByteOrderMark& mark : byteOrderMarks) {
        if (startsWith(head, mark.bytes))
            return EncodingGuess{mark.encoding, Certainty::Certain,
                EncodingText::tr("The file starts with the byte order mark of %1.")
                    .arg(textEncodingName(mark.encoding))};
    }
    if (const auto utf16 = utf16ByZeroBytes(head))
        return EncodingGuess{*utf16, Certainty::Guessed,
            EncodingText::tr("Every other byte is zero, as in %1.").arg(textEncodingName(*utf16))};
    return std::nullopt;
}

Result<EncodingGuess> detectEightBitEncoding(std::string_view head, SourceFile& rest)
{
    EightBitEvidence evidence;
    evidence.add(head);
    std::vector<char> chunk(256 << 10);
    qint64 looked = 0;
    while (looked < mostBytesLookedAt) {
        const auto count = rest.read(chunk);
        if (!count)
            return fail(count);
        if (*count == 0) {
            evidence.endOfFile();
            break;
        }
        evidence.add({chunk.data(), *count});
        looked += static_cast<qint64>(*count);
    }
    return evidence.guess();
}

} // namespace winnow::engine

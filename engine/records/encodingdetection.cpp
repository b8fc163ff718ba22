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
/// Letters of another encoding hardly ever look like UTF-8, let alone so many in a row.
constexpr qint64 enoughUtf8Characters = 3;

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

/// Whether a look through a file has to go on.
enum class Seen { Enough, NotYet };

/// Hands the file over in stretches from its start, up to the limit, until `look` has seen enough.
template <typename Look>
Result<void> lookThrough(SourceFile& file, Look look)
{
    if (const auto rewound = file.rewind(); !rewound)
        return fail(rewound);
    std::vector<char> chunk(256 << 10);
    for (qint64 looked = 0; looked < mostBytesLookedAt;) {
        const auto count = file.read(chunk);
        if (!count)
            return fail(count);
        const TextEnd end = *count == 0 ? TextEnd::Whole : TextEnd::MoreFollows;
        if (look(std::string_view(chunk.data(), *count), end) == Seen::Enough || *count == 0)
            return {};
        looked += static_cast<qint64>(*count);
    }
    return {};
}

Result<bool> isUtf8(SourceFile& file)
{
    bool isValid = true;
    TextDecoder decoder(TextEncoding::Utf8);
    QByteArray decoded;
    const auto looked = lookThrough(file, [&](std::string_view bytes, TextEnd end) {
        decoded.resize(0);
        isValid = decoder.decode(bytes, end, decoded).has_value();
        return isValid ? Seen::NotYet : Seen::Enough;
    });
    if (!looked)
        return fail(looked);
    return isValid;
}

/// Whether a file that is not valid throughout has enough of UTF-8 before its first invalid byte.
Result<bool> startsAsUtf8(SourceFile& file)
{
    qint64 characters = 0;
    TextDecoder decoder(TextEncoding::Utf8);
    QByteArray decoded;
    const auto isLead = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xc0) == 0xc0;
    };
    const auto looked = lookThrough(file, [&](std::string_view bytes, TextEnd end) {
        decoded.resize(0);
        const bool isValid = decoder.decode(bytes, end, decoded).has_value();
        characters += std::count_if(decoded.cbegin(), decoded.cend(), isLead);
        return isValid && characters < enoughUtf8Characters ? Seen::NotYet : Seen::Enough;
    });
    if (!looked)
        return fail(looked);
    return characters >= enoughUtf8Characters;
}

Result<bool> hasBytesUndefinedInWindows1252(SourceFile& file)
{
    bool has = false;
    const auto looked = lookThrough(file, [&](std::string_view bytes, TextEnd) {
        has = std::any_of(bytes.begin(), bytes.end(),
            [](char byte) { return isUndefinedInWindows1252(static_cast<unsigned char>(byte)); });
        return has ? Seen::Enough : Seen::NotYet;
    });
    if (!looked)
        return fail(looked);
    return has;
}

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

Result<EncodingGuess> detectEightBitEncoding(SourceFile& file)
{
    const auto isValid = isUtf8(file);
    if (!isValid)
        return fail(isValid);
    if (*isValid)
        return EncodingGuess{
            TextEncoding::Utf8, Certainty::Certain, EncodingText::tr("All bytes are valid UTF-8.")};
    const auto startsValid = startsAsUtf8(file);
    if (!startsValid)
        return fail(startsValid);
    if (*startsValid)
        return EncodingGuess{TextEncoding::Utf8, Certainty::Guessed,
            EncodingText::tr("The file starts as UTF-8, but some bytes further on are not valid in it.")};
    const auto isLatin1 = hasBytesUndefinedInWindows1252(file);
    if (!isLatin1)
        return fail(isLatin1);
    if (*isLatin1)
        return EncodingGuess{TextEncoding::Latin1, Certainty::Guessed,
            EncodingText::tr(
                "Some bytes are valid neither in UTF-8 nor in Windows-1252, so Latin-1 is assumed: check "
                "the accented letters.")};
    return EncodingGuess{TextEncoding::Windows1252, Certainty::Guessed,
        EncodingText::tr(
            "Some bytes are not valid UTF-8, so Windows-1252 is assumed: check the accented letters.")};
}

} // namespace winnow::engine

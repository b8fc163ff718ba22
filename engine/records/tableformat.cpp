#include "engine/records/tableformat.h"

#include <array>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct EncodingSpelling {
    QLatin1StringView name;
    TextEncoding encoding;
};

/// The first spelling of an encoding is the one that is shown.
constexpr std::array encodingSpellings{
    EncodingSpelling{"UTF-8"_L1, TextEncoding::Utf8},
    EncodingSpelling{"UTF-16LE"_L1, TextEncoding::Utf16LE},
    EncodingSpelling{"UTF-16BE"_L1, TextEncoding::Utf16BE},
    EncodingSpelling{"windows-1252"_L1, TextEncoding::Windows1252},
    EncodingSpelling{"ISO-8859-1"_L1, TextEncoding::Latin1},
    EncodingSpelling{"utf8"_L1, TextEncoding::Utf8},
    EncodingSpelling{"ascii"_L1, TextEncoding::Utf8},
    EncodingSpelling{"utf16le"_L1, TextEncoding::Utf16LE},
    EncodingSpelling{"utf-16"_L1, TextEncoding::Utf16LE},
    EncodingSpelling{"utf16"_L1, TextEncoding::Utf16LE},
    EncodingSpelling{"utf16be"_L1, TextEncoding::Utf16BE},
    EncodingSpelling{"cp1252"_L1, TextEncoding::Windows1252},
    EncodingSpelling{"windows1252"_L1, TextEncoding::Windows1252},
    EncodingSpelling{"latin1"_L1, TextEncoding::Latin1},
    EncodingSpelling{"latin-1"_L1, TextEncoding::Latin1},
    EncodingSpelling{"iso8859-1"_L1, TextEncoding::Latin1},
};

struct DelimiterSpelling {
    QLatin1StringView name;
    char delimiter;
};

constexpr std::array delimiterSpellings{
    DelimiterSpelling{"comma"_L1, ','},
    DelimiterSpelling{"semicolon"_L1, ';'},
    DelimiterSpelling{"tab"_L1, '\t'},
    DelimiterSpelling{"pipe"_L1, '|'},
    DelimiterSpelling{"space"_L1, ' '},
    DelimiterSpelling{"\\t"_L1, '\t'},
};

} // namespace

QString textEncodingName(TextEncoding encoding)
{
    for (const EncodingSpelling& spelling : encodingSpellings) {
        if (spelling.encoding == encoding)
            return spelling.name;
    }
    return {};
}

std::optional<TextEncoding> textEncodingFromName(const QString& name)
{
    for (const EncodingSpelling& spelling : encodingSpellings) {
        if (name.compare(spelling.name, Qt::CaseInsensitive) == 0)
            return spelling.encoding;
    }
    return std::nullopt;
}

QString delimiterName(char delimiter)
{
    for (const DelimiterSpelling& spelling : delimiterSpellings) {
        if (spelling.delimiter == delimiter)
            return spelling.name;
    }
    return QString(QLatin1Char(delimiter));
}

std::optional<char> delimiterFromName(const QString& name)
{
    for (const DelimiterSpelling& spelling : delimiterSpellings) {
        if (name.compare(spelling.name, Qt::CaseInsensitive) == 0)
            return spelling.delimiter;
    }
    if (name.size() != 1)
        return std::nullopt;
    const char16_t character = name.at(0).unicode();
    const bool separates
        = character > 0 && character < 0x80 && character != u'"' && character != u'\r' && character != u'\n';
    return separates ? std::optional(static_cast<char>(character)) : std::nullopt;
}

} // namespace winnow::engine

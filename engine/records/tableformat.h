#pragma once

#include <QString>

#include <optional>

namespace winnow::engine {

/// How the bytes of a text file stand for characters.
enum class TextEncoding { Utf8, Utf16LE, Utf16BE, Windows1252, Latin1 };

/// Whether the first row names the columns.
enum class HeaderRow { Present, Absent };

/// How a delimited text file is to be read.
struct TableFormat {
    TextEncoding encoding = TextEncoding::Utf8;
    char delimiter = ',';
    HeaderRow header = HeaderRow::Present;

    bool operator==(const TableFormat&) const = default;
};

/// What the person decided about the format; the rest is detected.
struct FormatOverrides {
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter;
    std::optional<HeaderRow> header;

    bool operator==(const FormatOverrides&) const = default;
};

/// The names used on the command line and shown to people: "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252",
/// "ISO-8859-1".
QString textEncodingName(TextEncoding encoding);
/// Also takes the usual other spellings ("utf8", "cp1252", "latin1"), in any case.
std::optional<TextEncoding> textEncodingFromName(const QString& name);

/// "comma", "semicolon", "tab", "pipe", "space"; for any other delimiter the character itself.
QString delimiterName(char delimiter);
/// Takes a name, a single ASCII character or "\t". Nothing for what cannot separate cells: quotes, line
/// breaks, NUL.
std::optional<char> delimiterFromName(const QString& name);

} // namespace winnow::engine

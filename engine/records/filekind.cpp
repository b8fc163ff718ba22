#include "engine/records/filekind.h"

#include "engine/records/textdecoder.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace winnow::engine {

using namespace std::string_view_literals;

namespace {

struct FileKindText {
    Q_DECLARE_TR_FUNCTIONS(FileKindText)
};

struct Signature {
    std::string_view start;
    const char* kind;
};

constexpr std::array signatures{
    Signature{"PK\3\4"sv, QT_TRANSLATE_NOOP("FileKindText", "an Excel workbook or another ZIP archive")},
    Signature{
        "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, QT_TRANSLATE_NOOP("FileKindText", "an old Office document")},
    Signature{"%PDF-"sv, QT_TRANSLATE_NOOP("FileKindText", "a PDF document")},
    Signature{"SQLite format 3\0"sv, QT_TRANSLATE_NOOP("FileKindText", "a database")},
    Signature{"\x1f\x8b"sv, QT_TRANSLATE_NOOP("FileKindText", "a compressed file")},
    Signature{"BZh91AY&SY"sv, QT_TRANSLATE_NOOP("FileKindText", "a compressed file")},
    Signature{"\xfd"
              "7zXZ"sv,
        QT_TRANSLATE_NOOP("FileKindText", "a compressed file")},
    Signature{"\x89PNG"sv, QT_TRANSLATE_NOOP("FileKindText", "a picture")},
    Signature{"\xff\xd8\xff"sv, QT_TRANSLATE_NOOP("FileKindText", "a picture")},
    Signature{"GIF8"sv, QT_TRANSLATE_NOOP("FileKindText", "a picture")},
    Signature{"\x7f"
              "ELF"sv,
        QT_TRANSLATE_NOOP("FileKindText", "a program")},
};

bool isControl(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value < 0x20 && value != '\t' && value != '\n' && value != '\r' && value != '\f';
}

/// A stray control byte is kept as data; a tenth of them, or a fiftieth among bytes that are not UTF-8
/// either, is no text.
bool isMostlyControl(std::string_view head)
{
    const auto controls = static_cast<size_t>(std::count_if(head.begin(), head.end(), isControl));
    const size_t pardoned = 4;
    const bool isUtf8 = validUtf8Length(head) + 4 > head.size();
    return controls > pardoned + head.size() / (isUtf8 ? 10 : 50);
}

} // namespace

Result<void> checkSignature(std::string_view head, const QString& shownName)
{
    for (const Signature& signature : signatures) {
        if (head.substr(0, signature.start.size()) == signature.start)
            return fail(ErrorCode::InvalidInput,
                FileKindText::tr("\"%1\" is %2, not a text table. Nothing was changed. Save the table as CSV "
                                 "and open that.")
                    .arg(shownName, FileKindText::tr(signature.kind)));
    }
    return {};
}

Result<void> checkIsText(std::string_view head, const QString& shownName)
{
    if (isMostlyControl(head))
        return fail(ErrorCode::InvalidInput,
            FileKindText::tr(
                "\"%1\" is a binary file, not a text table. Nothing was changed. Save the table as CSV and "
                "open that.")
                .arg(shownName));
    return {};
}

} // namespace winnow::engine

#include "engine/text/displaytext.h"

namespace winnow::engine {

namespace {

constexpr char16_t controlPictures = 0x2400; // the picture of U+0000; those up to U+001F follow
constexpr char16_t deletePicture = 0x2421;
constexpr char16_t lineBreakSymbol = 0x21B5;
constexpr char16_t directionSymbol = 0x21C4;
constexpr char16_t invisibleSpaceSymbol = 0x2423;
constexpr char16_t unknownSymbol = 0xFFFD;

bool turnsDirection(char16_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x200E
        || unit == 0x200F || unit == 0x061C;
}

/// The joiners U+200C and U+200D are not among them: scripts and emoji need them.
bool isInvisibleSpace(char16_t unit)
{
    return unit == 0x200B || unit == 0xFEFF || (unit >= 0x2060 && unit <= 0x2064) || unit == 0x00AD;
}

bool isLineBreak(char16_t unit)
{
    return unit == u'\n' || unit == 0x2028 || unit == 0x2029;
}

char16_t shownControl(char16_t unit)
{
    if (unit < 0x20)
        return static_cast<char16_t>(controlPictures + unit);
    return unit == 0x7F ? deletePicture : unknownSymbol;
}

char16_t shown(char16_t unit)
{
    if (unit < 0x20 || (unit >= 0x7F && unit < 0xA0))
        return shownControl(unit);
    if (turnsDirection(unit))
        return directionSymbol;
    return isInvisibleSpace(unit) ? invisibleSpaceSymbol : unit;
}

bool startsPair(const QString& value, qsizetype at)
{
    return value.at(at).isHighSurrogate() && at + 1 < value.size() && value.at(at + 1).isLowSurrogate();
}

/// The carriage return of a Windows line break says nothing that the line feed after it does not say.
bool isHalfALineBreak(const QString& value, qsizetype at)
{
    return value.at(at) == u'\r' && at + 1 < value.size() && value.at(at + 1) == u'\n';
}

QString shownWith(const QString& value, char16_t lineBreak)
{
    QString result = value;
    for (qsizetype at = 0; at < value.size(); ++at) {
        const char16_t unit = value.at(at).unicode();
        if (startsPair(value, at))
            ++at;
        else if (QChar::isSurrogate(unit))
            result[at] = QChar(unknownSymbol);
        else if (isHalfALineBreak(value, at))
            result[at] = u' ';
        else
            result[at] = QChar(isLineBreak(unit) ? lineBreak : shown(unit));
    }
    return result;
}

} // namespace

QString displayText(const QString& value)
{
    return shownWith(value, u'\n');
}

QString displayLine(const QString& value)
{
    return shownWith(value, lineBreakSymbol);
}

} // namespace winnow::engine

#include "engine/text/normalize.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <span>

namespace winnow::engine {

namespace {

/// Null tokens in normalized form.
constexpr std::array<std::string_view, 10> nullTokens{"null", "none", "nil", "nan", "n a", "unknown",
    "unspecified", "missing", "not available", "not applicable"};

bool isAscii(std::string_view text)
{
    return std::all_of(
        text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// Appends a byte of a word, and before it the space that stands for all that was skipped since the last one.
void appendWordByte(std::string& result, char byte, bool& gap)
{
    if (gap && !result.empty())
        result += ' ';
    gap = false;
    result += byte;
}

/// The common case without a detour through UTF-16.
std::string normalizedAscii(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    bool gap = false;
    for (const char byte : text) {
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            appendWordByte(result, byte, gap);
        else if (byte >= 'A' && byte <= 'Z')
            appendWordByte(result, static_cast<char>(byte - 'A' + 'a'), gap);
        else if (byte != '\'')
            gap = true;
    }
    return result;
}

bool isDropped(char32_t character)
{
    constexpr std::array<char32_t, 4> apostrophes{U'\'', U'\u2019', U'\u2018', U'\u02BC'};
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format
        || std::find(apostrophes.begin(), apostrophes.end(), character) != apostrophes.end();
}

/// Letters, digits and the vowel signs that some scripts write as spacing marks.
bool isWordCharacter(char32_t character)
{
    return QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Mark_SpacingCombining;
}

QString withoutMarksAndPunctuation(const QString& decomposed)
{
    QString result;
    result.reserve(decomposed.size());
    bool gap = false;
    for (const char32_t character : decomposed.toUcs4()) {
        if (isDropped(character))
            continue;
        if (!isWordCharacter(character)) {
            gap = true;
            continue;
        }
        if (gap && !result.isEmpty())
            result += QLatin1Char(' ');
        gap = false;
        result += QStringView(QChar::fromUcs4(character));
    }
    return result;
}

std::string normalizedUnicode(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    // Through upper case, because Qt's folding leaves what becomes two letters (sharp s), and folded before
    // that for its capital, which upper case leaves; decomposed first, because the capital dotted I folds
    // only without its dot.
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    const QString folded = decomposed.toCaseFolded().toUpper().toCaseFolded();
    const QString words = withoutMarksAndPunctuation(folded.normalized(QString::NormalizationForm_KD));
    return words.normalized(QString::NormalizationForm_C).toStdString();
}

std::string normalizedWithNullTokens(std::string_view utf8)
{
    return isAscii(utf8) ? normalizedAscii(utf8) : normalizedUnicode(utf8);
}

bool isNullToken(std::string_view normalized)
{
    return std::find(nullTokens.begin(), nullTokens.end(), normalized) != nullTokens.end();
}

/// Most values show with their first letter or digit that they are something: the normalized form begins with
/// it, and no null token does. False where it takes a closer look.
template <typename Text>
bool isClearlyFilled(const Text& text)
{
    for (const auto unit : text) {
        const auto character = static_cast<char32_t>(unit);
        if (character >= 0x80)
            return false;
        if (character >= U'0' && character <= U'9')
            return true;
        const char32_t letter = character | 0x20;
        if (letter >= U'a' && letter <= U'z')
            return letter != U'n' && letter != U'u' && letter != U'm';
    }
    return false;
}

} // namespace

std::string normalizedForMatching(std::string_view utf8)
{
    std::string normalized = normalizedWithNullTokens(utf8);
    if (isNullToken(normalized))
        normalized.clear();
    return normalized;
}

bool isBlankValue(std::string_view utf8)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(utf8.data());
    return !isClearlyFilled(std::span(bytes, utf8.size())) && normalizedForMatching(utf8).empty();
}

bool isBlankValue(QStringView text)
{
    const auto* units = reinterpret_cast<const char16_t*>(text.utf16());
    return !isClearlyFilled(std::span(units, static_cast<std::size_t>(text.size())))
        && normalizedForMatching(text.toUtf8().toStdString()).empty();
}

} // namespace winnow::engine

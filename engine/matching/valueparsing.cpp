#include "engine/matching/valueparsing.h"

#include "engine/base/asciidigit.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <vector>

namespace winnow::engine {

namespace {

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n\xC2\xA0");
    const auto last = text.find_last_not_of(" \t\r\n\xC2\xA0");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, last - first + 1);
}

/// The text behind a leading sign or currency sign, the text itself when there is none.
std::string_view withoutSign(std::string_view text)
{
    constexpr std::array<std::string_view, 6> signs{"$", "+", "\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "#"};
    const auto sign = std::find_if(
        signs.begin(), signs.end(), [text](std::string_view start) { return text.starts_with(start); });
    return sign == signs.end() ? text : trimmed(text.substr(sign->size()));
}

/// Runs of digits and the bytes between them.
struct DigitRuns {
    std::vector<std::string_view> runs;
    std::string between;
};

DigitRuns digitRuns(std::string_view text)
{
    DigitRuns result;
    for (std::size_t place = 0; place < text.size();) {
        const std::size_t start = place;
        while (place < text.size() && isAsciiDigit(text[place]))
            ++place;
        if (place > start)
            result.runs.push_back(text.substr(start, place - start));
        else
            result.between += text[place++];
    }
    return result;
}

int toInt(std::string_view digits)
{
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::optional<DateParts> validDate(int year, int month, int day)
{
    if (year < 1000 || year > 2999 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    return DateParts{year, month, day};
}

std::optional<DateParts> yearLast(
    std::string_view first, std::string_view second, std::string_view year, char mark)
{
    const bool dayFirst = mark == '.' || toInt(first) > 12;
    return dayFirst ? validDate(toInt(year), toInt(second), toInt(first))
                    : validDate(toInt(year), toInt(first), toInt(second));
}

/// The part before a time of day: "2001-02-03T04:05" and "2001-02-03 04:05".
std::string_view withoutTime(std::string_view text)
{
    const auto end = text.find_first_of("T ");
    return end != std::string_view::npos && text.find(':', end) != std::string_view::npos
        ? text.substr(0, end)
        : text;
}

} // namespace

std::optional<double> parseNumber(std::string_view text)
{
    text = withoutSign(trimmed(text));
    if (text.ends_with('%'))
        text.remove_suffix(1);
    std::string plain;
    std::copy_if(text.begin(), text.end(), std::back_inserter(plain), [](char byte) { return byte != ','; });
    double value = 0;
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc() || end != plain.data() + plain.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<DateParts> parseDate(std::string_view text)
{
    text = withoutTime(trimmed(text));
    const DigitRuns parts = digitRuns(text);
    if (parts.runs.size() == 1 && parts.between.empty() && text.size() == 8)
        return validDate(toInt(text.substr(0, 4)), toInt(text.substr(4, 2)), toInt(text.substr(6, 2)));
    if (parts.runs.size() != 3 || parts.between.size() != 2 || parts.between[0] != parts.between[1]
        || parts.between.find_first_not_of("-/. ") != std::string::npos)
        return std::nullopt;
    const auto& runs = parts.runs;
    if (runs[0].size() == 4 && runs[1].size() <= 2 && runs[2].size() <= 2)
        return validDate(toInt(runs[0]), toInt(runs[1]), toInt(runs[2]));
    if (runs[2].size() == 4 && runs[0].size() <= 2 && runs[1].size() <= 2)
        return yearLast(runs[0], runs[1], runs[2], parts.between[0]);
    return std::nullopt;
}

std::optional<EmailParts> parseEmail(std::string_view text)
{
    text = trimmed(text);
    const auto at = text.rfind('@');
    if (at == std::string_view::npos || at == 0 || text.find('.', at) == std::string_view::npos
        || text.find_first_of(" \t\r\n,;") != std::string_view::npos)
        return std::nullopt;
    EmailParts parts{std::string(text.substr(0, at)), std::string(text.substr(at + 1))};
    for (std::string* part : {&parts.local, &parts.domain}) {
        for (char& byte : *part)
            byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    }
    return parts;
}

std::string digitsOf(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isAsciiDigit);
    return digits;
}

bool looksLikePhone(std::string_view text)
{
    text = trimmed(text);
    const auto digits = std::count_if(text.begin(), text.end(), isAsciiDigit);
    const auto letters = std::count_if(text.begin(), text.end(), isLetter);
    const bool otherBytes = std::any_of(text.begin(), text.end(), [](char byte) {
        return !isAsciiDigit(byte) && !isLetter(byte)
            && std::string_view(" ()+-./#:").find(byte) == std::string_view::npos;
    });
    return digits >= 7 && digits <= 15 && letters <= 3 && !otherBytes;
}

} // namespace winnow::engine

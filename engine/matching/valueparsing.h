#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace winnow::engine {

/// A calendar day as written; not checked against the length of its month.
struct DateParts {
    int year = 0;
    int month = 0;
    int day = 0;

    bool operator==(const DateParts&) const = default;
};

struct EmailParts {
    std::string local; ///< lower case, before the last '@'
    std::string domain; ///< lower case
};

/// A number with an optional sign, currency sign, percent sign and thousands separators: "$1,299.00".
std::optional<double> parseNumber(std::string_view text);
/// Year first (1971-06-24, 19710624) or year last (24.06.1971, 6/24/1971, also with a time behind it). When
/// year last leaves open which is the day, the first part is the day for '.' and the month otherwise.
std::optional<DateParts> parseDate(std::string_view text);
/// One '@' with something on both sides and a dot in the domain.
std::optional<EmailParts> parseEmail(std::string_view text);
/// The ASCII digits of a text.
std::string digitsOf(std::string_view text);
/// 7 to 15 digits, and besides them only what people write into phone numbers, an extension allowed.
bool looksLikePhone(std::string_view text);

} // namespace winnow::engine

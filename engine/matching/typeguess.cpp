#include "engine/matching/typeguess.h"

#include "engine/base/asciidigit.h"
#include "engine/matching/valueparsing.h"

#include <algorithm>
#include <string_view>

namespace winnow::engine {

namespace {

constexpr ValueId examinedValues = 20'000;
constexpr double typicalShare = 0.8;
constexpr double shortTokens = 2.2;
constexpr double shortBytes = 20;

/// Counts over the distinct values examined.
struct ValueCounts {
    double values = 0;
    double emails = 0;
    double dates = 0;
    double phones = 0;
    double markedPhones = 0; ///< phones that are not merely digits
    double numbers = 0;
    double decimals = 0;
    double codes = 0;
    double tokens = 0;
    double bytes = 0;
    std::vector<double> byLength = std::vector<double>(16); ///< all-digit values by their length
};

/// One or two words that mix letters and digits, as "EZXS88W" and "SW1A 1AA".
bool looksLikeCode(std::string_view text, std::size_t tokens)
{
    const bool digits = std::any_of(text.begin(), text.end(), isAsciiDigit);
    const bool letters
        = std::any_of(text.begin(), text.end(), [](char byte) { return byte >= 'a' && byte <= 'z'; });
    return tokens <= 2 && digits && letters;
}

void count(ValueCounts& counts, const MatchColumn& column, ValueId value)
{
    const std::string_view original = column.originals[value];
    const std::string_view text = column.texts[value];
    // As written: what other rows write in one word does not make this value longer.
    const auto tokens = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
    const bool isPhone = looksLikePhone(original);
    counts.values += 1;
    counts.emails += parseEmail(original) ? 1 : 0;
    counts.dates += parseDate(original) ? 1 : 0;
    counts.phones += isPhone ? 1 : 0;
    counts.markedPhones += isPhone && tokens > 1 ? 1 : 0;
    counts.numbers += parseNumber(original) ? 1 : 0;
    counts.decimals += original.find('.') != std::string_view::npos ? 1 : 0;
    counts.codes += looksLikeCode(text, tokens) ? 1 : 0;
    counts.tokens += static_cast<double>(tokens);
    counts.bytes += static_cast<double>(text.size());
    if (isAsciiDigits(text))
        counts.byLength[std::min(text.size(), counts.byLength.size() - 1)] += 1;
}

/// Digits of one length, at least four: postcodes, years, account numbers. Near in value says nothing about
/// them.
bool isFixedLength(const ValueCounts& counts)
{
    const auto most = std::max_element(counts.byLength.begin(), counts.byLength.end());
    return most - counts.byLength.begin() >= 4 && *most >= 0.9 * counts.values;
}

FieldType numericType(const ValueCounts& counts)
{
    if (counts.phones >= typicalShare * counts.values && counts.decimals < 0.2 * counts.values)
        return FieldType::Phone;
    return isFixedLength(counts) ? FieldType::Code : FieldType::Number;
}

FieldType textualType(const ValueCounts& counts)
{
    if (counts.codes >= 0.6 * counts.values)
        return FieldType::Code;
    const bool isShort
        = counts.tokens <= shortTokens * counts.values && counts.bytes <= shortBytes * counts.values;
    return isShort ? FieldType::ShortText : FieldType::Text;
}

} // namespace

FieldType guessType(const MatchColumn& column)
{
    ValueCounts counts;
    const auto last = std::min(static_cast<ValueId>(column.valueCount()), examinedValues + 1);
    for (ValueId value = 1; value < last; ++value)
        count(counts, column, value);
    if (counts.values == 0)
        return FieldType::Text;
    const double typical = typicalShare * counts.values;
    if (counts.emails >= typical)
        return FieldType::Email;
    if (counts.dates >= typical)
        return FieldType::Date;
    if (counts.phones >= typical && counts.markedPhones >= 0.5 * counts.values)
        return FieldType::Phone;
    return counts.numbers >= typical ? numericType(counts) : textualType(counts);
}

} // namespace winnow::engine

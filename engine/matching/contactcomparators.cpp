#include "engine/matching/contactcomparators.h"

#include "engine/matching/jarowinkler.h"
#include "engine/matching/levenshtein.h"
#include "engine/matching/valueparsing.h"

#include <algorithm>

namespace winnow::engine {

namespace {

constexpr std::size_t subscriberDigits = 7;
constexpr double similarName = 0.88;

bool shareSubscriber(std::string_view one, std::string_view other)
{
    return one.size() >= subscriberDigits && other.size() >= subscriberDigits
        && one.substr(one.size() - subscriberDigits) == other.substr(other.size() - subscriberDigits);
}

} // namespace

PhoneComparator::PhoneComparator(const MatchColumn& column)
    : Comparator(5)
{
    for (ValueId value = 0; value < column.valueCount(); ++value)
        m_digits.add(digitsOf(column.originals[value]));
}

quint8 PhoneComparator::similarLevel(ValueId one, ValueId other) const
{
    const std::string_view first = m_digits[one];
    const std::string_view second = m_digits[other];
    if (first.empty() || second.empty())
        return 1;
    if (first == second)
        return exactLevel();
    if (shareSubscriber(first, second))
        return 4;
    const std::size_t edits = alignmentDistance(first, second);
    return edits == 1 ? 3 : edits == 2 ? 2 : 1;
}

EmailComparator::EmailComparator(const MatchColumn& column)
    : Comparator(5)
{
    for (ValueId value = 0; value < column.valueCount(); ++value) {
        const auto parts = parseEmail(column.originals[value]);
        m_names.add(parts ? std::string_view(parts->local) : column.texts[value]);
    }
}

quint8 EmailComparator::similarLevel(ValueId one, ValueId other) const
{
    const std::string_view first = m_names[one];
    const std::string_view second = m_names[other];
    if (first == second)
        return 4;
    if (std::min(first.size(), second.size()) >= 4 && alignmentDistance(first, second) == 1)
        return 3;
    return jaroWinklerSimilarity(first, second) >= similarName ? 2 : 1;
}

} // namespace winnow::engine

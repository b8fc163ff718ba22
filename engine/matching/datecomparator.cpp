#include "engine/matching/datecomparator.h"

#include "engine/matching/levenshtein.h"

#include <array>
#include <cstdio>

namespace winnow::engine {

namespace {

std::string compactDigits(const DateParts& parts)
{
    const int number = parts.year * 10000 + parts.month * 100 + parts.day;
    return std::to_string(number);
}

int equalParts(const DateParts& one, const DateParts& other)
{
    return int{one.year == other.year} + int{one.month == other.month} + int{one.day == other.day};
}

bool isSwapped(const DateParts& one, const DateParts& other)
{
    return one.year == other.year && one.month == other.day && one.day == other.month;
}

} // namespace

DateComparator::DateComparator(const MatchColumn& column)
    : Comparator(5)
{
    for (ValueId value = 0; value < column.valueCount(); ++value) {
        const std::string_view original = column.originals[value];
        const auto parts = parseDate(original);
        const std::string digits = parts ? compactDigits(*parts) : digitsOf(original);
        m_days.push_back(parts);
        m_digits.add(digits);
        m_bags.add(digits);
    }
}

/// A digit too many, too few or wrong, or two neighbours swapped.
bool DateComparator::isMistyped(ValueId one, ValueId other) const
{
    return m_digits[one].size() >= 6 && alignmentDistance(m_digits[one], m_digits[other]) == 1;
}

quint8 DateComparator::glance(ValueId one, ValueId other) const
{
    return m_bags.fewestEdits(one, other) > 1 ? levelOfParts(one, other) : undecided;
}

void DateComparator::expectGlance(ValueId value) const
{
    m_bags.expect(value);
    m_digits.expectPlace(value);
    prefetch(&m_days[value]);
}

quint8 DateComparator::similarLevel(ValueId one, ValueId other) const
{
    if (m_digits[one] == m_digits[other] && !m_digits[one].empty())
        return exactLevel();
    const auto& first = m_days[one];
    const auto& second = m_days[other];
    if (isMistyped(one, other) || (first && second && isSwapped(*first, *second)))
        return 4;
    return levelOfParts(one, other);
}

/// Of two dates that are not written nearly alike.
quint8 DateComparator::levelOfParts(ValueId one, ValueId other) const
{
    const auto& first = m_days[one];
    const auto& second = m_days[other];
    if (!first || !second)
        return 1;
    if (equalParts(*first, *second) == 2)
        return 3;
    return first->year == second->year ? 2 : 1;
}

} // namespace winnow::engine

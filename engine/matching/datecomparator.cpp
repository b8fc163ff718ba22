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
        m_days.push_back({parts, parts ? compactDigits(*parts) : digitsOf(original)});
    }
}

quint8 DateComparator::similarLevel(ValueId one, ValueId other) const
{
    const Day& first = m_days[one];
    const Day& second = m_days[other];
    if (first.digits == second.digits && !first.digits.empty())
        return exactLevel();
    const bool isNear = first.digits.size() >= 6 && alignmentDistance(first.digits, second.digits) == 1;
    if (isNear || (first.parts && second.parts && isSwapped(*first.parts, *second.parts)))
        return 4;
    if (!first.parts || !second.parts)
        return 1;
    if (equalParts(*first.parts, *second.parts) == 2)
        return 3;
    return first.parts->year == second.parts->year ? 2 : 1;
}

} // namespace winnow::engine

#include "engine/matching/contactcomparators.h"

#include "engine/matching/jarowinkler.h"
#include "engine/matching/levenshtein.h"
#include "engine/matching/valueparsing.h"

#include <algorithm>

namespace winnow::engine {

namespace {

constexpr std::size_t subscriberDigits = 7;
constexpr double similarName = 0.88;

/// One more than the number that the last digits are; 0 when there are not enough.
std::uint32_t subscriberOf(std::string_view digits)
{
    if (digits.size() < subscriberDigits)
        return 0;
    std::uint32_t number = 0;
    for (const char digit : digits.substr(digits.size() - subscriberDigits))
        number = 10 * number + static_cast<std::uint32_t>(digit - '0');
    return number + 1;
}

} // namespace

PhoneComparator::PhoneComparator(const MatchColumn& column)
    : Comparator(5)
{
    for (ValueId value = 0; value < column.valueCount(); ++value) {
        const std::string digits = digitsOf(column.originals[value]);
        m_digits.add(digits);
        m_bags.add(digits);
        m_subscribers.push_back(subscriberOf(digits));
    }
}

quint8 PhoneComparator::glance(ValueId one, ValueId other) const
{
    return m_bags.fewestEdits(one, other) > 2 && !shareSubscriber(one, other) ? 1 : undecided;
}

void PhoneComparator::expectGlance(ValueId value) const
{
    m_bags.expect(value);
    m_digits.expectPlace(value);
    prefetch(&m_subscribers[value]);
}

quint8 PhoneComparator::similarLevel(ValueId one, ValueId other) const
{
    const std::string_view first = m_digits[one];
    const std::string_view second = m_digits[other];
    if (first.empty() || second.empty())
        return 1;
    if (first == second)
        return exactLevel();
    if (shareSubscriber(one, other))
        return 4;
    const std::size_t edits = alignmentDistance(first, second);
    return edits == 1 ? 3 : edits == 2 ? 2 : 1;
}

EmailComparator::EmailComparator(const MatchColumn& column)
    : Comparator(5)
{
    for (ValueId value = 0; value < column.valueCount(); ++value) {
        const auto parts = parseEmail(column.originals[value]);
        const std::string_view name = parts ? std::string_view(parts->local) : column.texts[value];
        m_names.add(name);
        m_bags.add(name);
    }
}

quint8 EmailComparator::glance(ValueId one, ValueId other) const
{
    return m_bags.greatestJaroWinkler(one, other) < similarName && m_bags.fewestEdits(one, other) > 1
        ? 1
        : undecided;
}

void EmailComparator::expectGlance(ValueId value) const
{
    m_bags.expect(value);
    m_names.expectPlace(value);
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

#include "engine/matching/codecomparator.h"

#include "engine/matching/levenshtein.h"
#include "engine/matching/valueparsing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace winnow::engine {

namespace {

constexpr double closeShare = 0.05;

std::string withoutSpaces(std::string_view text)
{
    std::string code(text);
    std::erase(code, ' ');
    return code;
}

} // namespace

CodeComparator::CodeComparator(const MatchColumn& column, Closeness closeness)
    : Comparator(closeness == Closeness::Numeric ? 5 : 4)
{
    for (ValueId value = 0; value < column.valueCount(); ++value) {
        m_codes.add(withoutSpaces(column.texts[value]));
        m_bags.add(m_codes[value]);
        if (closeness == Closeness::Numeric)
            m_numbers.push_back(
                parseNumber(column.originals[value]).value_or(std::numeric_limits<double>::quiet_NaN()));
    }
}

quint8 CodeComparator::glance(ValueId one, ValueId other) const
{
    return m_bags.fewestEdits(one, other) > 2 ? distantLevel(one, other) : undecided;
}

void CodeComparator::expectGlance(ValueId value) const
{
    m_bags.expect(value);
    m_codes.expectPlace(value);
    if (!m_numbers.empty())
        prefetch(&m_numbers[value]);
}

quint8 CodeComparator::similarLevel(ValueId one, ValueId other) const
{
    const std::string_view oneCode = m_codes[one];
    const std::string_view otherCode = m_codes[other];
    if (oneCode == otherCode)
        return exactLevel();
    const std::size_t shorter = std::min(oneCode.size(), otherCode.size());
    if (shorter < 4)
        return distantLevel(one, other);
    const std::size_t edits = alignmentDistance(oneCode, otherCode);
    if (edits == 1)
        return exactLevel() - 1;
    return edits == 2 && shorter >= 5 ? exactLevel() - 2 : distantLevel(one, other);
}

quint8 CodeComparator::distantLevel(ValueId one, ValueId other) const
{
    if (m_numbers.empty())
        return 1;
    const double difference = std::abs(m_numbers[one] - m_numbers[other]);
    // Comparisons with NaN are false: what is no number is not close to one.
    return difference <= closeShare * std::max(std::abs(m_numbers[one]), std::abs(m_numbers[other])) ? 2 : 1;
}

} // namespace winnow::engine

#include "engine/matching/shorttextcomparator.h"

#include "engine/matching/jarowinkler.h"

#include <algorithm>

namespace winnow::engine {

ShortTextComparator::ShortTextComparator(const MatchColumn& column)
    : Comparator(limits.size() + 2)
    , m_texts(column.texts)
{
    for (ValueId value = 0; value < column.valueCount(); ++value)
        m_bags.add(m_texts[value]);
}

quint8 ShortTextComparator::glance(ValueId one, ValueId other) const
{
    return m_bags.greatestJaroWinkler(one, other) < limits.front() ? 1 : undecided;
}

void ShortTextComparator::expectGlance(ValueId value) const
{
    m_bags.expect(value);
    m_texts.expectPlace(value);
}

quint8 ShortTextComparator::similarLevel(ValueId one, ValueId other) const
{
    const double similarity = jaroWinklerSimilarity(m_texts[one], m_texts[other]);
    const auto reached = std::upper_bound(limits.begin(), limits.end(), similarity) - limits.begin();
    return static_cast<quint8>(1 + reached);
}

} // namespace winnow::engine

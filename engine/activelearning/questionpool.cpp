#include "engine/activelearning/questionpool.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace winnow::engine {

namespace {

/// So many of the nearest are looked at to find enough that differ from each other.
constexpr std::size_t lookedAt = 2048;

} // namespace

QuestionPool::QuestionPool(const QuestionInput& input)
    : m_input(input)
    , m_isNamed(input.table.rowCount())
    , m_asked(input.asked.begin(), input.asked.end())
{
    std::sort(m_asked.begin(), m_asked.end());
    markNamedRows();
    collect();
    chooseDiverse();
}

const std::vector<PairIndex>& QuestionPool::of(QuestionKind kind) const
{
    switch (kind) {
    case QuestionKind::Uncertain:
        return m_uncertain;
    case QuestionKind::Verification:
        return m_matches;
    case QuestionKind::Probe:
        break;
    }
    return m_probes;
}

bool QuestionPool::contains(QuestionKind kind, PairIndex pair) const
{
    const std::vector<PairIndex>& pairs = of(kind);
    return kind == QuestionKind::Uncertain ? std::find(pairs.begin(), pairs.end(), pair) != pairs.end()
                                           : std::binary_search(pairs.begin(), pairs.end(), pair);
}

void QuestionPool::markNamedRows()
{
    const auto mark = [this](RowIndex row) {
        if (row < m_isNamed.size())
            m_isNamed[row] = true;
    };
    for (const AnswerLink& link : m_input.answers.links()) {
        mark(link.one);
        mark(link.other);
    }
    for (const PairIndex pair : m_asked) {
        if (pair < m_input.table.size()) {
            mark(m_input.table.left(pair));
            mark(m_input.table.right(pair));
        }
    }
}

/// Only pairs of two rows that answers are about need a closer look.
bool QuestionPool::isOpen(PairIndex pair) const
{
    const RowIndex left = m_input.table.left(pair);
    const RowIndex right = m_input.table.right(pair);
    return !m_isNamed[left] || !m_isNamed[right]
        || (!std::binary_search(m_asked.begin(), m_asked.end(), pair)
            && !m_input.answers.between(left, right));
}

double QuestionPool::distance(PairIndex pair) const
{
    return std::abs(m_input.logits[pair] - m_input.threshold);
}

void QuestionPool::collect()
{
    double farthest = std::numeric_limits<double>::infinity();
    for (PairIndex pair = 0; pair < m_input.table.size(); ++pair) {
        const bool isMatch = m_input.logits[pair] >= m_input.threshold;
        const bool isProbe = !isMatch && m_input.table.isMutualBest(pair);
        const bool isNear = distance(pair) <= farthest;
        if ((!isMatch && !isProbe && !isNear) || !isOpen(pair))
            continue;
        if (isMatch)
            m_matches.push_back(pair);
        if (isProbe)
            m_probes.push_back(pair);
        if (!isNear)
            continue;
        m_uncertain.push_back(pair);
        if (m_uncertain.size() >= 4 * lookedAt) {
            keepNearest(m_uncertain, lookedAt);
            farthest = distance(m_uncertain.back());
        }
    }
    keepNearest(m_uncertain, lookedAt);
}

/// The nearest ones, ascending by distance, at a tie by place.
void QuestionPool::keepNearest(std::vector<PairIndex>& pairs, std::size_t count) const
{
    const auto isNearer = [this](PairIndex one, PairIndex other) {
        return std::pair(distance(one), one) < std::pair(distance(other), other);
    };
    const auto kept = pairs.begin() + static_cast<std::ptrdiff_t>(std::min(count, pairs.size()));
    std::partial_sort(pairs.begin(), kept, pairs.end(), isNearer);
    pairs.erase(kept, pairs.end());
}

/// Of pairs between the same clusters, and of pairs with the same levels, one answer teaches what the others
/// would.
void QuestionPool::chooseDiverse()
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> clusters;
    std::set<PatternId> patterns;
    std::vector<PairIndex> chosen;
    for (const PairIndex pair : m_uncertain) {
        if (chosen.size() == nearest)
            break;
        const PatternId pattern = m_input.table.pattern(pair);
        const std::pair<std::uint32_t, std::uint32_t> between
            = std::minmax({m_input.clusterOfRow[m_input.table.left(pair)],
                m_input.clusterOfRow[m_input.table.right(pair)]});
        if (clusters.count(between) > 0 || patterns.count(pattern) > 0)
            continue;
        clusters.insert(between);
        patterns.insert(pattern);
        chosen.push_back(pair);
    }
    m_uncertain = std::move(chosen);
}

} // namespace winnow::engine

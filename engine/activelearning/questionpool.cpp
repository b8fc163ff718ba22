#include "engine/activelearning/questionpool.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

namespace winnow::engine {

namespace {

/// So many of the worthiest are looked at to find enough that differ from each other.
constexpr std::size_t lookedAt = 2048;

/// At a tie, the one earlier in the table.
template <typename Worth>
bool isWorthier(const Worth& one, const Worth& other)
{
    return one.worth > other.worth || (one.worth == other.worth && one.pair < other.pair);
}

/// The least of them comes last; the others come in no order.
template <typename Worth>
void keepWorthiest(std::vector<Worth>& worths)
{
    if (worths.size() <= lookedAt)
        return;
    std::nth_element(worths.begin(), worths.begin() + lookedAt - 1, worths.end(), isWorthier<Worth>);
    worths.resize(lookedAt);
}

} // namespace

QuestionPool::QuestionPool(const QuestionInput& input)
    : m_input(input)
    , m_isNamed(input.table.rowCount())
    , m_asked(input.asked.begin(), input.asked.end())
{
    std::sort(m_asked.begin(), m_asked.end());
    markNamedRows();
    weighRows();
    collect();
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

void QuestionPool::weighRows()
{
    std::vector<std::uint32_t> sizes(m_input.table.rowCount());
    for (const std::uint32_t cluster : m_input.clusterOfRow)
        ++sizes.at(cluster);
    for (const std::uint32_t cluster : m_input.clusterOfRow)
        m_weights.push_back(sizes[cluster] == 1 ? 0 : std::log(static_cast<float>(sizes[cluster])));
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

/// The worth of an answer is how many pairs of rows are expected to be wrong without it: if the pair is
/// judged wrongly, with the probability min(p, 1 - p), all pairs between its two clusters are. In logarithms.
void QuestionPool::collect()
{
    std::vector<Worth> worths;
    double least = -std::numeric_limits<double>::infinity();
    for (PairIndex pair = 0; pair < m_input.table.size(); ++pair) {
        const double beyond = m_input.logits[pair] - m_input.threshold;
        const bool isMatch = beyond >= 0;
        const bool isProbe = !isMatch && m_input.table.isMutualBest(pair);
        const double rows
            = double{m_weights[m_input.table.left(pair)]} + double{m_weights[m_input.table.right(pair)]};
        // ln min(p, 1 - p) is below -|beyond|, and as good as that when far away.
        const bool isNear = rows - std::abs(beyond) >= least;
        if ((!isMatch && !isProbe && !isNear) || !isOpen(pair))
            continue;
        if (isMatch)
            m_matches.push_back(pair);
        if (isProbe)
            m_probes.push_back(pair);
        if (!isNear)
            continue;
        worths.push_back({rows - std::log1p(std::exp(std::abs(beyond))), pair});
        if (worths.size() >= 4 * lookedAt) {
            keepWorthiest(worths);
            least = worths.back().worth;
        }
    }
    keepWorthiest(worths);
    chooseDiverse(std::move(worths));
}

/// Of pairs between the same clusters, and of pairs with the same levels, one answer teaches what the others
/// would.
void QuestionPool::chooseDiverse(std::vector<Worth> worths)
{
    std::sort(worths.begin(), worths.end(), isWorthier<Worth>);
    std::set<std::pair<std::uint32_t, std::uint32_t>> clusters;
    std::set<PatternId> patterns;
    for (const auto& [worth, pair] : worths) {
        if (m_uncertain.size() == mostUncertain)
            break;
        const PatternId pattern = m_input.table.pattern(pair);
        const std::pair<std::uint32_t, std::uint32_t> between
            = std::minmax({m_input.clusterOfRow[m_input.table.left(pair)],
                m_input.clusterOfRow[m_input.table.right(pair)]});
        if (clusters.count(between) > 0 || patterns.count(pattern) > 0)
            continue;
        clusters.insert(between);
        patterns.insert(pattern);
        m_uncertain.push_back(pair);
    }
}

} // namespace winnow::engine

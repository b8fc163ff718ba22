#include "engine/activelearning/answerlinks.h"

#include "engine/matching/unionfind.h"

#include <queue>

#include <algorithm>
#include <tuple>

namespace winnow::engine {

namespace {

std::vector<RowIndex> rowsOf(std::span<const AnswerLink> links)
{
    std::vector<RowIndex> rows;
    for (const AnswerLink& link : links)
        rows.insert(rows.end(), {link.one, link.other});
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// A step along an answer.
struct Step {
    std::uint32_t from = 0;
    qint64 answer = 0;
};

} // namespace

AnswerLinks::AnswerLinks(std::span<const AnswerLink> links)
    : m_links(links.begin(), links.end())
    , m_rows(rowsOf(links))
{
    std::sort(m_links.begin(), m_links.end(), [](const AnswerLink& one, const AnswerLink& other) {
        return std::tuple(one.answer, one.one, one.other, one.tie)
            < std::tuple(other.answer, other.one, other.other, other.tie);
    });
    UnionFind sets(static_cast<std::uint32_t>(m_rows.size()));
    for (const AnswerLink& link : m_links) {
        if (link.tie == Tie::Together)
            sets.unite(*placeOf(link.one), *placeOf(link.other));
    }
    for (std::uint32_t place = 0; place < m_rows.size(); ++place)
        m_groups.push_back(sets.find(place));
    for (const AnswerLink& link : m_links) {
        if (link.tie == Tie::Apart)
            m_apart.insert(std::minmax({groupOf(link.one), groupOf(link.other)}));
    }
}

std::optional<std::uint32_t> AnswerLinks::placeOf(RowIndex row) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    if (found == m_rows.end() || *found != row)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - m_rows.begin());
}

std::uint32_t AnswerLinks::groupOf(RowIndex namedRow) const
{
    return m_groups[*placeOf(namedRow)];
}

std::optional<Tie> AnswerLinks::between(RowIndex one, RowIndex other) const
{
    const auto first = placeOf(one);
    const auto second = placeOf(other);
    if (!first || !second)
        return std::nullopt;
    if (m_groups[*first] == m_groups[*second])
        return Tie::Together;
    const bool isApart = m_apart.count(std::minmax({m_groups[*first], m_groups[*second]})) > 0;
    return isApart ? std::optional(Tie::Apart) : std::nullopt;
}

/// Breadth first, earlier answers first: the first path found is a shortest one.
std::vector<qint64> AnswerLinks::chainBetween(RowIndex one, RowIndex other) const
{
    std::vector<std::vector<std::pair<qint64, std::uint32_t>>> neighbours(m_rows.size());
    for (const AnswerLink& link : m_links) {
        if (link.tie != Tie::Together)
            continue;
        neighbours[*placeOf(link.one)].emplace_back(link.answer, *placeOf(link.other));
        neighbours[*placeOf(link.other)].emplace_back(link.answer, *placeOf(link.one));
    }
    const std::uint32_t start = *placeOf(one);
    const std::uint32_t end = *placeOf(other);
    std::vector<std::optional<Step>> steps(m_rows.size());
    std::queue<std::uint32_t> open;
    open.push(start);
    while (!open.empty() && !steps[end]) {
        const std::uint32_t place = open.front();
        open.pop();
        for (const auto& [answer, neighbour] : neighbours[place]) {
            if (neighbour == start || steps[neighbour])
                continue;
            steps[neighbour] = Step{place, answer};
            open.push(neighbour);
        }
    }
    std::vector<qint64> chain;
    for (std::uint32_t place = end; place != start && steps[place]; place = steps[place]->from)
        chain.push_back(steps[place]->answer);
    std::reverse(chain.begin(), chain.end());
    chain.erase(std::unique(chain.begin(), chain.end()), chain.end());
    return chain;
}

std::optional<Contradiction> AnswerLinks::contradiction() const
{
    for (const AnswerLink& link : m_links) {
        if (link.tie == Tie::Apart && groupOf(link.one) == groupOf(link.other))
            return Contradiction{chainBetween(link.one, link.other), link.answer, link.one, link.other};
    }
    return std::nullopt;
}

std::optional<Contradiction> AnswerLinks::contradictionWith(const AnswerLink& added) const
{
    if (added.one == added.other)
        return added.tie == Tie::Apart
            ? std::optional(Contradiction{{}, added.answer, added.one, added.other})
            : std::nullopt;
    const std::optional<Tie> known = between(added.one, added.other);
    if (!known || *known == added.tie)
        return std::nullopt;
    if (added.tie == Tie::Apart)
        return Contradiction{chainBetween(added.one, added.other), added.answer, added.one, added.other};
    return contradictionOfTogether(added);
}

/// `added` joins two groups that an answer keeps apart: the chain leads from one side of that answer over
/// `added` to the other.
Contradiction AnswerLinks::contradictionOfTogether(const AnswerLink& added) const
{
    const std::uint32_t group = groupOf(added.one);
    const auto keeps = std::find_if(m_links.begin(), m_links.end(), [&](const AnswerLink& link) {
        return link.tie == Tie::Apart
            && std::minmax({groupOf(link.one), groupOf(link.other)})
            == std::minmax({group, groupOf(added.other)});
    });
    const bool isSameWay = groupOf(keeps->one) == group;
    std::vector<qint64> chain = chainBetween(keeps->one, isSameWay ? added.one : added.other);
    chain.push_back(added.answer);
    const std::vector<qint64> rest = chainBetween(isSameWay ? added.other : added.one, keeps->other);
    chain.insert(chain.end(), rest.begin(), rest.end());
    return {std::move(chain), keeps->answer, keeps->one, keeps->other};
}

std::vector<RowPair> AnswerLinks::mustLinks() const
{
    std::vector<RowPair> pairs;
    for (const AnswerLink& link : m_links) {
        if (link.tie == Tie::Together)
            pairs.emplace_back(link.one, link.other);
    }
    return pairs;
}

std::vector<RowPair> AnswerLinks::cannotLinks() const
{
    std::vector<RowPair> pairs;
    for (const AnswerLink& link : m_links) {
        if (link.tie == Tie::Apart && groupOf(link.one) != groupOf(link.other))
            pairs.emplace_back(link.one, link.other);
    }
    return pairs;
}

std::vector<AnswerLink> togetherLinks(qint64 answer, std::span<const RowIndex> rows)
{
    std::vector<AnswerLink> links;
    for (std::size_t place = 1; place < rows.size(); ++place)
        links.push_back({answer, rows.front(), rows[place], Tie::Together});
    return links;
}

std::vector<AnswerLink> exclusionLinks(
    qint64 answer, std::span<const RowIndex> kept, std::span<const RowIndex> excluded)
{
    std::vector<AnswerLink> links = togetherLinks(answer, kept);
    for (const RowIndex row : excluded) {
        if (!kept.empty())
            links.push_back({answer, kept.front(), row, Tie::Apart});
    }
    return links;
}

} // namespace winnow::engine

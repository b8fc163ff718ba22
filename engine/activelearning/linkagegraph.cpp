#include "engine/activelearning/linkagegraph.h"

#include "engine/matching/unionfind.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <unordered_map>
#include <utility>

namespace winnow::engine {

namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};
/// All settled clusters count as one source without repetitions. Greater than every other source.
constexpr std::uint32_t anySettled = ~std::uint32_t{0};

/// What keeps a class of equal rows from another one.
struct Apartness {
    std::vector<std::uint32_t> sources; ///< ascending
    std::uint32_t settled = 0;

    [[nodiscard]] bool mayJoin(const Apartness& other) const
    {
        if (settled != 0 && other.settled != 0 && settled != other.settled)
            return false;
        std::vector<std::uint32_t> both;
        std::set_intersection(sources.begin(), sources.end(), other.sources.begin(), other.sources.end(),
            std::back_inserter(both));
        return both.empty();
    }

    void join(const Apartness& other)
    {
        settled = std::max(settled, other.settled);
        std::vector<std::uint32_t> all;
        std::set_union(sources.begin(), sources.end(), other.sources.begin(), other.sources.end(),
            std::back_inserter(all));
        sources = std::move(all);
    }
};

class GraphBuilder {
public:
    GraphBuilder(const RegroupInput& input, std::vector<RowIndex> rows)
        : m_input(input)
        , m_placeOfRow(input.table.rowCount(), none)
        , m_classes(static_cast<std::uint32_t>(rows.size()))
        , m_isParted(rows.size())
    {
        m_graph.rows = std::move(rows);
        m_apartOfClass.resize(m_graph.rows.size());
        for (std::uint32_t place = 0; place < m_graph.rows.size(); ++place)
            m_placeOfRow[m_graph.rows[place]] = place;
    }

    LinkageGraph build()
    {
        findClasses();
        numberNodes();
        addPairs();
        for (const auto& [one, other] : m_input.answers.cannotLinks())
            addCannotLink(one, other);
        return std::move(m_graph);
    }

private:
    /// The place of a row, none when it is not among those to be grouped.
    [[nodiscard]] std::uint32_t placeOf(RowIndex row) const
    {
        return row < m_placeOfRow.size() ? m_placeOfRow[row] : none;
    }

    [[nodiscard]] std::uint32_t sourceOf(RowIndex row) const
    {
        return row < m_input.cleanSourceOfRow.size() ? m_input.cleanSourceOfRow[row] : 0;
    }

    template <typename Visit>
    void forEachPair(const Visit& visit) const
    {
        for (std::uint32_t place = 0; place < m_graph.rows.size(); ++place) {
            const auto [first, last] = m_input.table.pairsFrom(m_graph.rows[place]);
            for (PairIndex pair = first; pair < last; ++pair) {
                if (const std::uint32_t other = m_placeOfRow[m_input.table.right(pair)]; other != none)
                    visit(pair, place, other);
            }
        }
    }

    [[nodiscard]] std::uint32_t settledOf(RowIndex row) const
    {
        return row < m_input.settledOfRow.size() ? m_input.settledOfRow[row] : 0;
    }

    /// Classes of equal rows whose own weight holds them together. One that an answer parts falls apart.
    void findClasses()
    {
        for (std::uint32_t place = 0; place < m_graph.rows.size(); ++place) {
            const std::uint32_t source = sourceOf(m_graph.rows[place]);
            m_apartOfClass[place] = {source == 0 ? std::vector<std::uint32_t>() : std::vector{source},
                settledOf(m_graph.rows[place])};
        }
        forEachPair([this](PairIndex pair, std::uint32_t one, std::uint32_t other) {
            if (m_input.table.isSame(pair) && m_input.logits[pair] >= m_input.threshold)
                uniteUnlessApart(one, other);
        });
        for (const auto& [one, other] : m_input.answers.cannotLinks()) {
            const std::uint32_t first = placeOf(one);
            const std::uint32_t second = placeOf(other);
            if (first != none && second != none && m_classes.find(first) == m_classes.find(second))
                m_isParted[m_classes.find(first)] = true;
        }
    }

    /// Several rows that are equal may still be of sources, or settled clusters, that part them.
    void uniteUnlessApart(std::uint32_t one, std::uint32_t other)
    {
        const std::uint32_t first = m_classes.find(one);
        const std::uint32_t second = m_classes.find(other);
        if (first == second || !m_apartOfClass[first].mayJoin(m_apartOfClass[second]))
            return;
        m_classes.unite(first, second);
        m_apartOfClass[std::min(first, second)].join(m_apartOfClass[std::max(first, second)]);
    }

    /// The first row of a row's class.
    [[nodiscard]] std::uint32_t classOf(std::uint32_t place)
    {
        const std::uint32_t first = m_classes.find(place);
        return m_isParted[first] ? place : first;
    }

    void numberNodes()
    {
        const auto count = static_cast<std::uint32_t>(m_graph.rows.size());
        UnionFind nodes(count);
        m_classSizes.resize(count);
        for (std::uint32_t place = 0; place < count; ++place) {
            nodes.unite(place, classOf(place));
            ++m_classSizes[classOf(place)];
        }
        for (const auto& [one, other] : m_input.answers.mustLinks()) {
            if (placeOf(one) != none && placeOf(other) != none)
                nodes.unite(placeOf(one), placeOf(other));
        }
        uniteSettled(nodes);
        LinkageProblem& problem = m_graph.problem;
        problem.threshold = m_input.threshold;
        problem.missing = m_input.missing;
        m_graph.nodeOfRow.resize(count);
        for (std::uint32_t place = 0; place < count; ++place) {
            const std::uint32_t first = nodes.find(place);
            if (first == place)
                problem.sizes.push_back(0);
            m_graph.nodeOfRow[place] = first == place ? static_cast<std::uint32_t>(problem.sizes.size() - 1)
                                                      : m_graph.nodeOfRow[first];
            ++problem.sizes[m_graph.nodeOfRow[place]];
        }
        addSources();
    }

    void uniteSettled(UnionFind& nodes) const
    {
        std::unordered_map<std::uint32_t, std::uint32_t> firstOf;
        for (std::uint32_t place = 0; place < m_graph.rows.size(); ++place) {
            if (const std::uint32_t settled = settledOf(m_graph.rows[place]); settled != 0)
                nodes.unite(firstOf.try_emplace(settled, place).first->second, place);
        }
    }

    void addSources()
    {
        if (m_input.cleanSourceOfRow.empty() && m_input.settledOfRow.empty())
            return;
        auto& sources = m_graph.problem.sources;
        sources.resize(m_graph.problem.sizes.size());
        std::vector<bool> isSettled(sources.size());
        for (std::uint32_t place = 0; place < m_graph.rows.size(); ++place) {
            const std::uint32_t node = m_graph.nodeOfRow[place];
            if (const std::uint32_t source = sourceOf(m_graph.rows[place]); source != 0)
                sources[node].push_back(source);
            if (settledOf(m_graph.rows[place]) != 0)
                isSettled[node] = true;
        }
        for (std::uint32_t node = 0; node < sources.size(); ++node) {
            std::sort(sources[node].begin(), sources[node].end());
            if (isSettled[node])
                sources[node].push_back(anySettled);
        }
    }

    /// Of equal rows, the first ones' pairs stand for those of all: matching may have kept no others.
    void addPairs()
    {
        forEachPair([this](PairIndex pair, std::uint32_t one, std::uint32_t other) {
            const std::uint32_t left = m_graph.nodeOfRow[one];
            const std::uint32_t right = m_graph.nodeOfRow[other];
            if (left == right || classOf(one) != one || classOf(other) != other)
                return;
            const double rows = double(m_classSizes[one]) * m_classSizes[other];
            m_graph.problem.links.push_back({left, right, m_input.logits[pair] * rows, rows});
        });
    }

    void addCannotLink(RowIndex one, RowIndex other)
    {
        const std::uint32_t first = placeOf(one);
        const std::uint32_t second = placeOf(other);
        if (first == none || second == none || m_graph.nodeOfRow[first] == m_graph.nodeOfRow[second])
            return;
        m_graph.problem.links.push_back({m_graph.nodeOfRow[first], m_graph.nodeOfRow[second],
            -std::numeric_limits<double>::infinity(), 0});
    }

    const RegroupInput& m_input;
    std::vector<std::uint32_t> m_placeOfRow;
    UnionFind m_classes; ///< of places
    std::vector<Apartness> m_apartOfClass; ///< by first place of a class
    std::vector<bool> m_isParted; ///< by first place of a class
    std::vector<std::uint32_t> m_classSizes; ///< by first place
    LinkageGraph m_graph;
};

} // namespace

LinkageGraph linkageGraph(const RegroupInput& input, std::vector<RowIndex> rows)
{
    return GraphBuilder(input, std::move(rows)).build();
}

} // namespace winnow::engine

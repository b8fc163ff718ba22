#include "engine/matching/averagelinkage.h"

#include "engine/matching/unionfind.h"

#include <queue>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace winnow::engine {

namespace {

/// What is known between two clusters.
struct Link {
    double sum = 0;
    double known = 0;
};

/// A possible merge as it was when it was queued.
struct Merge {
    double mean = 0;
    std::uint32_t one = 0;
    std::uint32_t other = 0;

    bool operator<(const Merge& that) const
    {
        if (mean != that.mean)
            return mean < that.mean;
        return std::pair(one, other) > std::pair(that.one, that.other);
    }
};

class Linkage {
public:
    explicit Linkage(const LinkageProblem& problem)
        : m_problem(problem)
        , m_sizes(problem.sizes.begin(), problem.sizes.end())
        , m_links(problem.sizes.size())
        , m_sources(problem.sources)
        , m_clusters(static_cast<std::uint32_t>(problem.sizes.size()))
    {
        for (const NodeLink& link : problem.links)
            addLink(link.left, link.right, {link.sum, link.known});
        for (const NodeLink& link : problem.links)
            enqueue(link.left, link.right);
    }

    std::vector<std::uint32_t> run()
    {
        while (!m_queue.empty()) {
            const Merge merge = m_queue.top();
            m_queue.pop();
            if (m_links[merge.one].count(merge.other) == 0)
                continue;
            if (shareSource(merge.one, merge.other)) {
                m_links[merge.one].erase(merge.other);
                m_links[merge.other].erase(merge.one);
                continue;
            }
            // A mean can only have fallen since it was queued, because clusters grow by pairs that are
            // missing: an outdated merge goes back with its mean of today.
            const double mean = meanOf(merge.one, merge.other);
            if (mean == merge.mean)
                unite(merge.one, merge.other);
            else
                enqueue(merge.one, merge.other);
        }
        std::vector<std::uint32_t> clusters(m_links.size());
        for (std::uint32_t node = 0; node < clusters.size(); ++node)
            clusters[node] = m_clusters.find(node);
        return clusters;
    }

private:
    [[nodiscard]] double meanOf(std::uint32_t one, std::uint32_t other) const
    {
        const Link& link = m_links[one].at(other);
        const double pairs = m_sizes[one] * m_sizes[other];
        return (link.sum + (pairs - link.known) * m_problem.missing) / pairs;
    }

    void addLink(std::uint32_t one, std::uint32_t other, Link link)
    {
        for (const auto& [from, to] : {std::pair(one, other), std::pair(other, one)}) {
            Link& known = m_links[from][to];
            known.sum += link.sum;
            known.known += link.known;
        }
    }

    void enqueue(std::uint32_t one, std::uint32_t other)
    {
        const double mean = meanOf(one, other);
        if (mean >= m_problem.threshold)
            m_queue.push({mean, std::min(one, other), std::max(one, other)});
    }

    /// Clusters that share one never become one: their sources only grow.
    [[nodiscard]] bool shareSource(std::uint32_t one, std::uint32_t other) const
    {
        if (m_sources.empty())
            return false;
        const auto& theirs = m_sources[other];
        return std::any_of(m_sources[one].begin(), m_sources[one].end(), [&theirs](std::uint32_t source) {
            return std::binary_search(theirs.begin(), theirs.end(), source);
        });
    }

    void uniteSources(std::uint32_t one, std::uint32_t other)
    {
        if (m_sources.empty())
            return;
        std::vector<std::uint32_t> both;
        std::merge(m_sources[one].begin(), m_sources[one].end(), m_sources[other].begin(),
            m_sources[other].end(), std::back_inserter(both));
        m_sources[one] = std::move(both);
    }

    /// The one with more links takes over those of the other.
    void unite(std::uint32_t one, std::uint32_t other)
    {
        if (m_links[one].size() < m_links[other].size())
            std::swap(one, other);
        m_clusters.unite(one, other);
        m_sizes[one] += m_sizes[other];
        uniteSources(one, other);
        const auto moved = std::exchange(m_links[other], {});
        m_links[one].erase(other);
        for (const auto& [neighbour, link] : moved) {
            if (neighbour == one)
                continue;
            m_links[neighbour].erase(other);
            addLink(one, neighbour, link);
        }
        for (const auto& [neighbour, link] : moved) {
            if (neighbour != one)
                enqueue(one, neighbour);
        }
    }

    const LinkageProblem& m_problem;
    std::vector<double> m_sizes;
    std::vector<std::unordered_map<std::uint32_t, Link>> m_links;
    std::vector<std::vector<std::uint32_t>> m_sources; ///< as LinkageProblem::sources, by cluster
    UnionFind m_clusters;
    std::priority_queue<Merge> m_queue;
};

} // namespace

std::vector<std::uint32_t> averageLinkage(const LinkageProblem& problem)
{
    return Linkage(problem).run();
}

} // namespace winnow::engine

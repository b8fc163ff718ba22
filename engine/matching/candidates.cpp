#include "engine/matching/candidates.h"

#include "engine/matching/blockingindex.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <numeric>
#include <span>
#include <utility>

namespace winnow::engine {

namespace {

constexpr std::size_t recordsPerRange = 1024;
constexpr std::size_t firstNeighbours = 15;
constexpr std::size_t mostNeighbours = 200;
/// Shares of the best score, and of a record's score with itself.
constexpr float nearlyAsSimilar = 0.6F;
constexpr float clearlySimilar = 0.25F;
constexpr float leastSimilar = 0.1F;
/// Two tables may tell differently much of the same thing, a title here and a paragraph there.
constexpr float leastSimilarLinked = 0.02F;
/// In one table, who shares less than this of what the best partner shares is no rival of that one.
constexpr float leastRival = 0.25F;

struct Neighbour {
    RowIndex record = 0;
    float score = 0;
};

bool isCloser(const Neighbour& one, const Neighbour& other)
{
    return one.score > other.score || (one.score == other.score && one.record < other.record);
}

/// Sums up the weights of common features per record that shares any. This is the innermost loop of the
/// search: it has no branch that the processor could guess wrong.
class Accumulator {
public:
    explicit Accumulator(RowIndex records)
        : m_scores(records)
    {
    }

    void add(std::span<const RowIndex> records, float weight)
    {
        if (m_touched.size() < m_count + records.size() + 1)
            m_touched.resize(2 * (m_count + records.size() + 1));
        for (const RowIndex record : records) {
            m_touched[m_count] = record;
            m_count += m_scores[record] == 0 ? 1 : 0;
            m_scores[record] += weight;
        }
    }

    /// Those with at least this score that may be one with `self`, in no order; the accumulator is empty
    /// afterwards.
    void take(const DistinctRecords& records, RowIndex self, float least, std::vector<Neighbour>& neighbours)
    {
        neighbours.clear();
        for (const RowIndex record : std::span(m_touched).first(m_count)) {
            if (m_scores[record] >= least && record != self && records.canBeOne(self, record))
                neighbours.push_back({record, m_scores[record]});
            m_scores[record] = 0;
        }
        m_count = 0;
    }

private:
    std::vector<float> m_scores;
    std::vector<RowIndex> m_touched; ///< the first m_count
    std::size_t m_count = 0;
};

/// Accumulators that nobody uses right now: one per thread is made, however many ranges there are.
class AccumulatorPool {
public:
    explicit AccumulatorPool(RowIndex records)
        : m_records(records)
    {
    }

    std::unique_ptr<Accumulator> take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty())
            return std::make_unique<Accumulator>(m_records);
        auto accumulator = std::move(m_idle.back());
        m_idle.pop_back();
        return accumulator;
    }

    void giveBack(std::unique_ptr<Accumulator> accumulator)
    {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(accumulator));
    }

private:
    RowIndex m_records;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Accumulator>> m_idle;
};

/// Keeps the closest, as many as the rule of growing asks for. `self` is the score of a record with itself.
/// Without those that share less than `leastShare` of what the best one does: how many there were that would
/// have been among the closest is the result.
std::size_t keepClosest(std::vector<Neighbour>& neighbours, float self, float leastShare)
{
    const std::size_t all = neighbours.size();
    float best = 0;
    for (const Neighbour& neighbour : neighbours)
        best = std::max(best, neighbour.score);
    std::erase_if(neighbours,
        [least = leastShare * best](const Neighbour& neighbour) { return neighbour.score < least; });
    std::size_t wanted = std::min(firstNeighbours, all);
    std::size_t sorted = 0;
    while (sorted < std::min(wanted, neighbours.size())) {
        const std::size_t end = std::min(wanted, neighbours.size());
        std::partial_sort(neighbours.begin() + static_cast<std::ptrdiff_t>(sorted),
            neighbours.begin() + static_cast<std::ptrdiff_t>(end), neighbours.end(), isCloser);
        sorted = end;
        const float last = neighbours[sorted - 1].score;
        if (sorted == wanted && last >= nearlyAsSimilar * best && last >= clearlySimilar * self)
            wanted = std::min({2 * wanted, mostNeighbours, all});
    }
    neighbours.resize(sorted);
    return wanted - sorted;
}

/// The neighbours of each record of one range.
struct RangeNeighbours {
    std::size_t farBehind = 0; ///< those that were dropped for a better one
    std::vector<std::uint32_t> counts;
    std::vector<RowIndex> neighbours;
};

class NeighbourSearch {
public:
    NeighbourSearch(const DistinctRecords& records, const BlockingIndex& index)
        : m_records(records)
        , m_index(index)
        , m_leastShare(records.isLinking() ? leastSimilarLinked : leastSimilar)
        , m_accumulators(records.size())
    {
    }

    RangeNeighbours ofRange(std::size_t first, std::size_t last)
    {
        auto accumulator = m_accumulators.take();
        std::vector<Neighbour> neighbours;
        RangeNeighbours result;
        for (std::size_t record = first; record < last; ++record) {
            const auto number = static_cast<RowIndex>(record);
            if (!m_records.isNew(number)) {
                result.counts.push_back(0);
                continue;
            }
            const float self = accumulate(number, *accumulator);
            accumulator->take(m_records, number, m_leastShare * self, neighbours);
            result.farBehind += keepClosest(neighbours, self, m_records.isLinking() ? 0 : leastRival);
            result.counts.push_back(static_cast<std::uint32_t>(neighbours.size()));
            for (const Neighbour& neighbour : neighbours)
                result.neighbours.push_back(neighbour.record);
        }
        m_accumulators.giveBack(std::move(accumulator));
        return result;
    }

private:
    /// Gives the record's score with itself.
    float accumulate(RowIndex record, Accumulator& accumulator) const
    {
        float self = 0;
        for (const FeatureId feature : m_index.queryOf(record)) {
            const float weight = m_index.weightOf(feature);
            self += weight;
            accumulator.add(withinReach(record, m_index.recordsWith(feature)), weight);
        }
        return self;
    }

    /// Those of the other table when two are linked.
    [[nodiscard]] std::span<const RowIndex> withinReach(
        RowIndex record, std::span<const RowIndex> records) const
    {
        const RowIndex border = m_records.secondTableStart;
        if (!m_records.isLinking())
            return records;
        const auto second = static_cast<std::size_t>(
            std::lower_bound(records.begin(), records.end(), border) - records.begin());
        return record < border ? records.subspan(second) : records.first(second);
    }

    const DistinctRecords& m_records;
    const BlockingIndex& m_index;
    float m_leastShare; ///< of a record's score with itself
    AccumulatorPool m_accumulators;
};

/// Calls visit(smaller, greater) for each record and neighbour.
template <typename Visit>
void forEachPair(const std::vector<RangeNeighbours>& ranges, const Visit& visit)
{
    RowIndex record = 0;
    for (const RangeNeighbours& range : ranges) {
        auto neighbour = range.neighbours.begin();
        for (const std::uint32_t count : range.counts) {
            for (std::uint32_t place = 0; place < count; ++place, ++neighbour)
                visit(std::min(record, *neighbour), std::max(record, *neighbour));
            ++record;
        }
    }
}

/// Sorts each record's partners and drops those that were found from both sides.
void dropRepeated(CandidatePairs& pairs)
{
    std::size_t end = 0;
    for (std::size_t record = 0; record + 1 < pairs.offsets.size(); ++record) {
        const auto first = pairs.partners.begin() + static_cast<std::ptrdiff_t>(pairs.offsets[record]);
        const auto last = pairs.partners.begin() + static_cast<std::ptrdiff_t>(pairs.offsets[record + 1]);
        std::sort(first, last);
        const auto target = pairs.partners.begin() + static_cast<std::ptrdiff_t>(end);
        const auto moved = std::move(first, std::unique(first, last), target);
        pairs.offsets[record] = end;
        end = static_cast<std::size_t>(moved - pairs.partners.begin());
    }
    pairs.offsets.back() = end;
    pairs.partners.resize(end);
    pairs.partners.shrink_to_fit();
}

/// Makes of the neighbourhoods a list of later partners for each record.
CandidatePairs pairsOf(const std::vector<RangeNeighbours>& ranges, RowIndex records)
{
    CandidatePairs pairs;
    pairs.offsets.resize(std::size_t{records} + 1);
    forEachPair(ranges, [&pairs](RowIndex left, RowIndex) { ++pairs.offsets[left + 1]; });
    std::partial_sum(pairs.offsets.begin(), pairs.offsets.end(), pairs.offsets.begin());
    pairs.partners.resize(pairs.offsets.back());
    std::vector<std::size_t> next = pairs.offsets;
    forEachPair(ranges, [&](RowIndex left, RowIndex right) { pairs.partners[next[left]++] = right; });
    dropRepeated(pairs);
    // Most are dropped from both sides.
    for (const RangeNeighbours& range : ranges)
        pairs.farBehind += range.farBehind;
    pairs.farBehind /= 2;
    return pairs;
}

} // namespace

CandidatePairs findCandidates(
    const DistinctRecords& records, const BlockingFeatures& features, StageRunner& stages)
{
    const BlockingIndex index(records, features);
    NeighbourSearch search(records, index);
    std::vector<RangeNeighbours> ranges(StageRunner::rangesOf(records.size(), recordsPerRange));
    stages.forRanges(
        records.size(), recordsPerRange, [&](std::size_t range, std::size_t first, std::size_t last) {
            ranges[range] = search.ofRange(first, last);
        });
    if (stages.isCancelled())
        return {};
    return pairsOf(ranges, records.size());
}

} // namespace winnow::engine

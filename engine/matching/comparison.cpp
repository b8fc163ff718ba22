#include "engine/matching/comparison.h"

#include "engine/base/prefetch.h"

#include <algorithm>
#include <array>

namespace winnow::engine {

namespace {

constexpr std::size_t recordsPerRange = 1024;
constexpr std::size_t pairsPerRange = 8192;
constexpr std::size_t pairsPerBlock = 128;
/// So many pairs ahead the memory is told what will be needed.
constexpr std::size_t pairsAhead = 8;

/// Levels of value pairs compared before: names repeat, so do their pairs. Newer pairs push out older ones;
/// what is found never differs from what would be computed.
class LevelCache {
public:
    /// Of two distinct values at which a glance has not told it.
    quint8 similarLevel(const Comparator& comparator, ValueId one, ValueId other)
    {
        const std::uint64_t key = std::uint64_t{std::min(one, other)} << 32 | std::max(one, other);
        Entry& entry = m_entries[(key * 0x9E3779B97F4A7C15ULL) >> (64 - entryBits)];
        if (entry.key != key)
            entry = {key, comparator.similarLevel(one, other)};
        return entry.level;
    }

private:
    static constexpr unsigned entryBits = 10;

    struct Entry {
        std::uint64_t key = 0; ///< never 0 for two values that are not blank
        quint8 level = 0;
    };

    std::vector<Entry> m_entries = std::vector<Entry>(std::size_t{1} << entryBits);
};

/// Compares the pairs of one range and numbers their patterns within it. Works field by field on a block of
/// pairs, because records and what fields keep of their values lie all over the memory: while one pair is
/// dealt with, what later ones need is fetched.
class RangeComparison {
public:
    /// `result` takes the patterns, by the places of the pairs.
    RangeComparison(const DistinctRecords& records,
        const std::vector<std::unique_ptr<Comparator>>& comparators, LevelPatterns& patterns,
        std::span<PatternId> result)
        : m_records(records)
        , m_comparators(comparators)
        , m_patterns(patterns)
        , m_result(result)
        , m_caches(comparators.size())
        , m_values(comparators.size() * pairsPerBlock)
        , m_levels(comparators.size() * pairsPerBlock)
    {
    }

    void add(std::size_t place, RowIndex one, RowIndex other)
    {
        m_block[m_count++] = {place, one, other};
        if (m_count == pairsPerBlock)
            finish();
    }

    /// Compares the pairs that were added since the last block.
    void finish()
    {
        const std::size_t fields = m_comparators.size();
        gatherValues();
        for (std::size_t field = 0; field < fields; ++field)
            compareField(field);
        for (std::size_t pair = 0; pair < m_count; ++pair)
            m_result[m_block[pair].place]
                = m_patterns.intern(std::span(m_levels).subspan(pair * fields, fields));
        m_count = 0;
    }

private:
    struct Pair {
        std::size_t place = 0;
        RowIndex one = 0;
        RowIndex other = 0;
    };

    /// Of one field of a pair.
    struct Values {
        ValueId one = blankValue;
        ValueId other = blankValue;
    };

    struct FieldOfBlock {
        const Comparator& comparator;
        const Values* values; ///< by pair
        quint8* levels; ///< those of a pair lie `fields` apart
        std::size_t fields;

        void setLevel(std::size_t pair, quint8 level) const { levels[pair * fields] = level; }
    };

    void gatherValues()
    {
        const std::size_t fields = m_comparators.size();
        for (std::size_t pair = 0; pair < m_count; ++pair) {
            if (pair + pairsAhead < m_count) {
                const auto ahead = m_records.valuesOf(m_block[pair + pairsAhead].other);
                prefetch(&ahead.front());
                prefetch(&ahead.back());
            }
            const auto one = m_records.valuesOf(m_block[pair].one);
            const auto other = m_records.valuesOf(m_block[pair].other);
            for (std::size_t field = 0; field < fields; ++field)
                m_values[field * pairsPerBlock + pair] = {one[field], other[field]};
        }
    }

    void compareField(std::size_t field)
    {
        const FieldOfBlock block{
            *m_comparators[field], &m_values[field * pairsPerBlock], &m_levels[field], m_comparators.size()};
        const std::size_t differing = tellEqualOnes(block);
        const std::size_t alike = glanceAt(block, differing);
        LevelCache& cache = m_caches[field];
        for (std::size_t next = 0; next < alike; ++next) {
            if (next + pairsAhead < alike)
                block.comparator.expect(block.values[m_open[next + pairsAhead]].other);
            const auto [one, other] = block.values[m_open[next]];
            block.setLevel(m_open[next], cache.similarLevel(block.comparator, one, other));
        }
    }

    /// What is blank or equal needs no comparison. Without a branch, because nobody can guess which are. Says
    /// how many pairs are left open.
    std::size_t tellEqualOnes(const FieldOfBlock& block)
    {
        std::size_t open = 0;
        const quint8 exactLevel = block.comparator.exactLevel();
        for (std::size_t pair = 0; pair < m_count; ++pair) {
            const auto [one, other] = block.values[pair];
            const bool isKnown = one != blankValue && other != blankValue;
            block.setLevel(pair, isKnown ? exactLevel : 0);
            m_open[open] = static_cast<std::uint32_t>(pair);
            open += isKnown && one != other ? 1 : 0;
        }
        return open;
    }

    std::size_t glanceAt(const FieldOfBlock& block, std::size_t count)
    {
        std::size_t open = 0;
        for (std::size_t next = 0; next < count; ++next) {
            if (next + pairsAhead < count)
                block.comparator.expectGlance(block.values[m_open[next + pairsAhead]].other);
            const std::uint32_t pair = m_open[next];
            const auto [one, other] = block.values[pair];
            const quint8 seen = block.comparator.glance(one, other);
            block.setLevel(pair, seen);
            m_open[open] = pair;
            open += seen == Comparator::undecided ? 1 : 0;
        }
        return open;
    }

    const DistinctRecords& m_records;
    const std::vector<std::unique_ptr<Comparator>>& m_comparators;
    LevelPatterns& m_patterns;
    std::span<PatternId> m_result;
    std::vector<LevelCache> m_caches;
    std::vector<Values> m_values; ///< of the block, field by field
    std::vector<quint8> m_levels; ///< of the block, pair by pair
    std::array<Pair, pairsPerBlock> m_block;
    std::array<std::uint32_t, pairsPerBlock> m_open; ///< pairs of the block whose level is not known yet
    std::size_t m_count = 0;
};

/// Gives the patterns of one range their final numbers.
std::vector<PatternId> internAll(const LevelPatterns& local, LevelPatterns& all)
{
    std::vector<PatternId> numbers;
    for (PatternId pattern = 0; pattern < local.size(); ++pattern)
        numbers.push_back(all.intern(local[pattern]));
    return numbers;
}

} // namespace

RecordComparison::RecordComparison(
    const DistinctRecords& records, std::vector<std::unique_ptr<Comparator>> comparators)
    : m_records(records)
    , m_comparators(std::move(comparators))
{
}

template <typename PairsOfRange>
std::vector<PatternId> RecordComparison::compareRanges(std::size_t units, std::size_t unitsPerRange,
    std::size_t pairCount, const PairsOfRange& pairsOfRange, LevelPatterns& patterns,
    StageRunner& stages) const
{
    const std::size_t rangeCount = StageRunner::rangesOf(units, unitsPerRange);
    std::vector<LevelPatterns> local(rangeCount, LevelPatterns(fieldCount()));
    std::vector<std::pair<std::size_t, std::size_t>> extents(rangeCount);
    std::vector<PatternId> result(pairCount);
    stages.forRanges(units, unitsPerRange, [&](std::size_t range, std::size_t first, std::size_t last) {
        RangeComparison comparison(m_records, m_comparators, local[range], result);
        extents[range] = pairsOfRange(first, last,
            [&](std::size_t place, RowIndex one, RowIndex other) { comparison.add(place, one, other); });
        comparison.finish();
    });
    if (stages.isCancelled())
        return {};
    for (std::size_t range = 0; range < rangeCount; ++range) {
        const std::vector<PatternId> numbers = internAll(local[range], patterns);
        for (std::size_t place = extents[range].first; place < extents[range].second; ++place)
            result[place] = numbers[result[place]];
    }
    return result;
}

std::vector<PatternId> RecordComparison::compare(
    std::span<const RecordPair> pairs, LevelPatterns& patterns, StageRunner& stages) const
{
    const auto pairsOfRange = [pairs](std::size_t first, std::size_t last, const auto& visit) {
        for (std::size_t place = first; place < last; ++place)
            visit(place, pairs[place].first, pairs[place].second);
        return std::pair(first, last);
    };
    return compareRanges(pairs.size(), pairsPerRange, pairs.size(), pairsOfRange, patterns, stages);
}

std::vector<PatternId> RecordComparison::compare(
    const CandidatePairs& candidates, LevelPatterns& patterns, StageRunner& stages) const
{
    const auto pairsOfRange = [&candidates](std::size_t first, std::size_t last, const auto& visit) {
        std::size_t place = candidates.offsets[first];
        for (std::size_t record = first; record < last; ++record) {
            for (const RowIndex partner : candidates.partnersOf(static_cast<RowIndex>(record)))
                visit(place++, static_cast<RowIndex>(record), partner);
        }
        return std::pair(candidates.offsets[first], candidates.offsets[last]);
    };
    return compareRanges(
        m_records.size(), recordsPerRange, candidates.size(), pairsOfRange, patterns, stages);
}

} // namespace winnow::engine
